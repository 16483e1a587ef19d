package cl.soser.canal.right.intake;

import static cl.soser.canal.account.Role.CIUDADANO;
import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.attachment.AttachmentService;
import cl.soser.canal.attachment.GeneratedFileRepository;
import cl.soser.canal.attachment.OwnerKind;
import cl.soser.canal.contract.ContractQuery;
import cl.soser.canal.right.DataRightCase;
import cl.soser.canal.right.DataRightRepository;
import cl.soser.canal.right.RightState;
import cl.soser.canal.right.RightStep;
import cl.soser.canal.right.RightStepKind;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.OpenToAll;
import cl.soser.canal.shared.request.ForeignObjects;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * A case as who asked sees it: by its account, or by the grant that a code brings. The answer is
 * shown only to who proved to be the one who asked.
 */
@Stateless
@PermitAll
@OpenToAll("The account of the case, or the grant of a code, is the right.")
@TransactionAttribute(SUPPORTS)
public class CitizenRightService {

    /** How long the copy can be downloaded after the answer. */
    public static final Duration COPY_KEPT = Duration.ofDays(30);

    private static final int MOST = 50;

    @PersistenceContext EntityManager em;
    @Inject DataRightRepository dataRightRepository;
    @Inject RightGrantRepository rightGrantRepository;
    @Inject RightIntakeWorker rightIntakeWorker;
    @Inject AttachmentService attachmentService;
    @Inject ContractQuery contractQuery;
    @Inject GeneratedFileRepository generatedFileRepository;
    @Inject Caller caller;
    @Inject ForeignObjects foreignObjects;
    @Inject Clock clock;

    /** Those of the caller's account, the newest first. */
    @RolesAllowed(CIUDADANO)
    public List<CitizenRightRow> mine() {
        return em.createNamedQuery(DataRightCase.OF_ACCOUNT, DataRightCase.class)
                .setParameter("account", caller.requireId())
                .setMaxResults(MOST)
                .getResultStream()
                .map(
                        one ->
                                new CitizenRightRow(
                                        one.getNumber(),
                                        one.getKind(),
                                        dataRightRepository.leading(one).getState(),
                                        one.getReceivedOn(),
                                        dataRightRepository.leading(one).getDueOn()))
                .toList();
    }

    public CitizenRightDetails open(@NotBlank String number, String grant) {
        DataRightCase asked = followed(number, grant);
        boolean proved = rightGrantRepository.mayReadAnswer(asked, grant);
        DataRightCase about = proved ? dataRightRepository.leading(asked) : asked;
        return new CitizenRightDetails(
                asked.getNumber(),
                about.getKind(),
                proved ? about.getState() : RightState.POR_ACREDITAR,
                new CitizenRightDetails.Term(
                        about.getReceivedOn(),
                        proved ? about.getDueOn() : about.getFirstDueOn(),
                        proved ? about.getExtensionReason() : null),
                asked.equals(about) ? null : about.getNumber(),
                missing(asked, about, proved),
                dataRightRepository.steps(about).stream()
                        .filter(step -> step.getKind().isTold())
                        .filter(step -> proved || step.getKind() == RightStepKind.RECIBIDA)
                        .map(step -> shown(about, step))
                        .toList(),
                proved ? answer(about) : null);
    }

    /**
     * Whoever did not show that they are the person sees what they wrote, and that it waits for
     * that: anybody can write somebody's mailbox, and would learn what she asked and what became of
     * it.
     */
    private CitizenRightDetails.Missing missing(
            DataRightCase asked, DataRightCase about, boolean proved) {
        boolean open = about.getState().isOpen();
        return new CitizenRightDetails.Missing(
                !proved || open && about.getProof() == null,
                open
                        && about.getHolder().representation().isOfAnother()
                        && about.getRepresentedAt() == null,
                asked.getEmailKey() != null || asked.getAccount() != null,
                proved && open ? asked(about) : null);
    }

    private CitizenRightDetails.Step shown(DataRightCase about, RightStep step) {
        return new CitizenRightDetails.Step(
                step.getKind(),
                step.getHappenedAt(),
                step.getKind() == RightStepKind.DERIVADA
                        ? contractQuery.parties(about.getContract()) + ", " + step.getNote()
                        : null);
    }

    private String asked(DataRightCase about) {
        return dataRightRepository.steps(about).stream()
                .filter(
                        step ->
                                step.getKind() == RightStepKind.DOCUMENTO_PEDIDO
                                        || step.getKind() == RightStepKind.DOCUMENTO_RECIBIDO)
                .reduce((before, last) -> last)
                .filter(last -> last.getKind() == RightStepKind.DOCUMENTO_PEDIDO)
                .map(RightStep::getNote)
                .orElse(null);
    }

    private CitizenRightDetails.Decided answer(DataRightCase about) {
        boolean answered = about.getState() == RightState.RESPONDIDA;
        if (!answered && about.getState() != RightState.NO_ACREDITADA) {
            return null;
        }
        return new CitizenRightDetails.Decided(
                about.getOutcome(),
                about.getGround(),
                about.getAnswer(),
                about.getAnsweredOn(),
                dataRightRepository.points(about).stream()
                        .filter(point -> point.getAccepted() != null)
                        .map(
                                point ->
                                        new CitizenRightDetails.Point(
                                                point.getCode(),
                                                point.getProposed(),
                                                point.getAccepted()))
                        .toList(),
                answered
                        ? attachmentService.of(OwnerKind.RIGHT, List.of(about.getId()))
                        : List.of(),
                hasCopy(about)
                        ? new CitizenRightDetails.CopyFile(about.getCopyName(), about.getCopySize())
                        : null);
    }

    private boolean hasCopy(DataRightCase about) {
        return about.getState() == RightState.RESPONDIDA
                && about.getCopySha256() != null
                && clock.instant().isBefore(about.getClosedAt().plus(COPY_KEPT));
    }

    /** Whether the visitor may read it now. */
    public boolean mayFollow(@NotBlank String number, String grant) {
        return dataRightRepository
                .find(number)
                .filter(one -> rightGrantRepository.mayFollow(one, grant))
                .isPresent();
    }

    private DataRightCase followed(String number, String grant) {
        DataRightCase asked = dataRightRepository.find(number).orElseThrow(NotFoundException::new);
        if (!rightGrantRepository.mayFollow(asked, grant)) {
            throw foreignObjects.of("DERECHO", asked.getId(), number);
        }
        return asked;
    }

    /** Documents that show who asks; they are deleted when the case is decided. */
    @TransactionAttribute(NOT_SUPPORTED)
    public void attachProof(@NotBlank String number, String grant, @NotBlank String basket) {
        DataRightCase asked = followed(number, grant);
        if (asked.getProof() != null && !rightGrantRepository.mayReadAnswer(asked, grant)) {
            throw new NotAllowedException("right.prove.first");
        }
        if (rightIntakeWorker.attachProof(number, basket) == 0) {
            throw new NotAllowedException("file.none");
        }
    }

    /** The owner has signed in anew. */
    @RolesAllowed(CIUDADANO)
    @TransactionAttribute(NOT_SUPPORTED)
    public void proveByAccount(@NotBlank String number) {
        followed(number, null);
        rightIntakeWorker.proveAgain(number);
    }

    /** The copy, which its receiver closes. */
    public record Download(String name, long size, InputStream bytes) {}

    @TransactionAttribute(NOT_SUPPORTED)
    public Download copy(@NotBlank String number, String grant) throws IOException {
        DataRightCase asked = followed(number, grant);
        DataRightCase about = dataRightRepository.leading(asked);
        if (!hasCopy(about) || !rightGrantRepository.mayReadAnswer(asked, grant)) {
            throw new NotFoundException();
        }
        rightIntakeWorker.downloaded(about.getNumber());
        return new Download(
                about.getCopyName(),
                about.getCopySize(),
                generatedFileRepository.open(about.getCopySha256()));
    }
}
