package cl.soser.canal.right.answer;

import static cl.soser.canal.account.Role.DATOS;
import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.StaffRepository;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.attachment.AttachmentService;
import cl.soser.canal.attachment.OwnerKind;
import cl.soser.canal.attachment.StoredFileWorker;
import cl.soser.canal.person.Person;
import cl.soser.canal.right.DataRightCase;
import cl.soser.canal.right.DataRightRepository;
import cl.soser.canal.right.ErasurePlan;
import cl.soser.canal.right.ErasureProof;
import cl.soser.canal.right.IdentityProof;
import cl.soser.canal.right.RefusalGround;
import cl.soser.canal.right.Representation;
import cl.soser.canal.right.RightChannel;
import cl.soser.canal.right.RightExecution;
import cl.soser.canal.right.RightKind;
import cl.soser.canal.right.RightOrder;
import cl.soser.canal.right.RightOutcome;
import cl.soser.canal.right.RightStep;
import cl.soser.canal.right.RightStepKind;
import cl.soser.canal.right.RightSubjectFinder;
import cl.soser.canal.right.RightTermPolicy;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.shared.privacy.MaskedText;
import cl.soser.canal.shared.privacy.PersonalData;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the officer does about one case. Each act is kept, and told to who asked where it matters.
 */
@Stateless
@RolesAllowed(DATOS)
public class RightCaseService {

    private static final int HANDLE = 16;

    @PersistenceContext EntityManager em;
    @Inject DataRightRepository dataRightRepository;
    @Inject RightSubjectFinder rightSubjectFinder;
    @Inject RightAnswerWorker rightAnswerWorker;
    @Inject DataOfficeService dataOfficeService;
    @Inject NamedTicketFinder namedTicketFinder;
    @Inject TicketRepository ticketRepository;
    @Inject AttachmentService attachmentService;
    @Inject StoredFileWorker storedFileWorker;
    @Inject StaffRepository staffRepository;
    @Inject @Any Instance<RightExecution> executions;
    @Inject Caller caller;
    @Inject Clock clock;

    /** One case, whole, or the one in which it goes on. Kept as a reading. */
    @PersonalData(object = "DERECHO")
    @TransactionAttribute(SUPPORTS)
    public RightDetails open(long id) {
        DataRightCase about = dataRightRepository.leading(id);
        List<RightStep> steps = dataRightRepository.steps(about);
        Map<Long, String> names =
                staffRepository.names(
                        steps.stream()
                                .map(RightStep::getAccount)
                                .filter(Objects::nonNull)
                                .toList());
        return new RightDetails(
                about,
                attachmentService.of(OwnerKind.PROOF, List.of(about.getId())),
                attachmentService.of(OwnerKind.RIGHT, List.of(about.getId())),
                dataRightRepository.points(about),
                rightSubjectFinder.now(about),
                steps.stream()
                        .map(step -> new RightDetails.Done(step, names.get(step.getAccount())))
                        .toList(),
                findings(about),
                about.getTicketId() == null
                        ? null
                        : source(em.find(Ticket.class, about.getTicketId())));
    }

    private RightDetails.Source source(Ticket ticket) {
        return new RightDetails.Source(ticket.getNumber(), ticketRepository.isReadable(ticket));
    }

    private RightDetails.Findings findings(DataRightCase about) {
        List<Person> persons = rightSubjectFinder.persons(about);
        Set<Long> hers = persons.stream().map(Person::getId).collect(Collectors.toSet());
        List<String> contracts = rightSubjectFinder.contracts(persons);
        return new RightDetails.Findings(
                new RightDetails.Rows(
                        rightSubjectFinder.candidates(about).stream()
                                .map(one -> ficha(about, one, hers.contains(one.getId())))
                                .toList(),
                        named(about, persons)),
                rightSubjectFinder.isDocumentOfAnother(about),
                warnings(about, persons),
                em.createNamedQuery(DataRightCase.COUNT_REPEATED, Long.class)
                        .setParameter("id", about.getId())
                        .getSingleResult(),
                dataOfficeService.contracts().stream()
                        .filter(one -> one.handling() == RightHandling.DERIVA)
                        .filter(one -> !about.isProved() || contracts.contains(one.contract()))
                        .toList(),
                RightTermPolicy.handOverBy(about.getReceivedOn()),
                about.getState().isOpen()
                        && RightTermPolicy.mayExtend(
                                about.getKind(), about.getFirstDueOn(), about.getDueOn(), today()),
                !executions.isUnsatisfied());
    }

    private RightDetails.Ficha ficha(DataRightCase about, Person one, boolean hers) {
        return new RightDetails.Ficha(
                handle(about, one),
                one.getFullName(),
                one.getDocument().orElse(null),
                one.getEmail().map(MaskedText::mailbox).orElse(null),
                one.getAccountId().isPresent(),
                em.createNamedQuery(Ticket.COUNT_OF_PERSON, Long.class)
                        .setParameter("person", one.getId())
                        .getSingleResult(),
                hers);
    }

    private static String handle(DataRightCase about, Person one) {
        return SecretTokens.hash(about.getNumber() + ":" + one.getId()).substring(0, HANDLE);
    }

    /**
     * Which of the rows that the proof reaches are of the person whose data it is. A copy that was
     * made of others is forgotten.
     *
     * @param handles of {@link RightDetails.Ficha}
     */
    public void choose(long id, int version, @NotNull Set<String> handles) {
        DataRightCase about = dataRightRepository.get(id, version);
        about.requireProved();
        List<Person> reached = rightSubjectFinder.candidates(about);
        Set<Long> chosen =
                reached.stream()
                        .filter(one -> handles.contains(handle(about, one)))
                        .map(Person::getId)
                        .collect(Collectors.toSet());
        if (chosen.size() < handles.size()) {
            throw new NotFoundException();
        }
        release(about.choose(chosen));
        tell(about, RightStepKind.FICHAS_ELEGIDAS, chosen.size() + "/" + reached.size());
    }

    private List<RightDetails.Named> named(DataRightCase about, List<Person> persons) {
        return namedTicketFinder.naming(about, persons.stream().map(Person::getId).toList());
    }

    /**
     * Which requests of others name the person whose data it is: a copy holds what they say of that
     * person. A copy that was made without them is forgotten.
     *
     * @param numbers of {@link RightDetails.Named} that are not restricted
     */
    public void chooseTexts(long id, int version, @NotNull Set<String> numbers) {
        DataRightCase about = dataRightRepository.get(id, version);
        about.requireProved();
        Set<String> offered =
                named(about, rightSubjectFinder.persons(about)).stream()
                        .filter(one -> !one.restricted())
                        .map(RightDetails.Named::number)
                        .collect(Collectors.toSet());
        if (!offered.containsAll(numbers)) {
            throw new NotFoundException();
        }
        release(
                about.chooseTexts(
                        numbers.stream()
                                .map(number -> ticketRepository.find(number).orElseThrow().getId())
                                .collect(Collectors.toSet())));
        tell(about, RightStepKind.TEXTOS_ELEGIDOS, numbers.size() + "/" + offered.size());
    }

    private void release(String copy) {
        if (copy != null) {
            storedFileWorker.release(List.of(copy));
        }
    }

    private RightDetails.Warnings warnings(DataRightCase about, List<Person> persons) {
        boolean heir = about.getHolder().representation() == Representation.HEREDERO;
        boolean block = about.getKind() == RightKind.BLOQUEO;
        return new RightDetails.Warnings(
                block ? rightSubjectFinder.openRequests(persons) : 0,
                persons.stream().anyMatch(Person::isBlocked),
                rightSubjectFinder.ofOthers(about),
                rightSubjectFinder.ofProposedRut(about),
                heir ? rightSubjectFinder.lastSignIn(about) : null);
    }

    /**
     * A document shows who asks. Whoever asked elsewhere may have shown it there; the portal has a
     * file.
     *
     * @param note what the officer saw
     * @param document the number on it; null where it has none
     */
    public void acceptIdentity(
            long id,
            int version,
            @NotBlank @Size(min = 10, max = 500) String note,
            @Size(max = 30) String document) {
        DataRightCase about = dataRightRepository.get(id, version);
        if (about.getChannel() == RightChannel.PORTAL && !hasDocument(about)) {
            throw new NotAllowedException("right.proof.none");
        }
        about.readDocument(document);
        about.prove(IdentityProof.DOCUMENTO, clock.instant());
        tell(
                about,
                RightStepKind.IDENTIDAD_ACREDITADA,
                IdentityProof.DOCUMENTO + ": " + note.strip());
    }

    /** A document that arrived otherwise: on paper, by mail. It is deleted when the case ends. */
    public void addProof(long id, int version, @NotBlank String basket) {
        DataRightCase about = dataRightRepository.get(id, version);
        about.requireOpen();
        if (attachmentService.adopt(basket, OwnerKind.PROOF, id) == 0) {
            throw new NotAllowedException("file.none");
        }
        tell(about, RightStepKind.DOCUMENTO_RECIBIDO, null);
    }

    private boolean hasDocument(DataRightCase about) {
        return !attachmentService.of(OwnerKind.PROOF, List.of(about.getId())).isEmpty();
    }

    /**
     * Who asks may ask for the other person; what shows it is kept until the case ends.
     *
     * @param document the number of that other person on it; null where it has none
     */
    public void acceptRepresentation(
            long id,
            int version,
            @NotBlank @Size(min = 10, max = 500) String note,
            @Size(max = 30) String document) {
        DataRightCase about = dataRightRepository.get(id, version);
        if (!hasDocument(about)) {
            throw new NotAllowedException("right.represent.none");
        }
        about.readHolderDocument(document);
        about.represent(clock.instant());
        tell(about, RightStepKind.REPRESENTACION_ACREDITADA, note.strip());
    }

    /**
     * The officer was wrong about a document or a certificate; nothing follows from it any more.
     */
    public void takeProofBack(
            long id, int version, @NotBlank @Size(min = 10, max = 500) String reason) {
        DataRightCase about = dataRightRepository.get(id, version);
        release(about.takeProofBack());
        tell(about, RightStepKind.ACREDITACION_RETIRADA, reason.strip());
    }

    /** Something is missing to know who asks; the person is told what. */
    public void askDocument(
            long id, int version, @NotBlank @Size(min = 10, max = 500) String what) {
        DataRightCase about = dataRightRepository.get(id, version);
        about.requireOpen();
        tell(about, RightStepKind.DOCUMENTO_PEDIDO, what.strip());
    }

    /** It ends here, because nobody showed who asks; the documents are deleted. */
    public void refuseIdentity(
            long id, int version, @NotBlank @Size(min = 10, max = 2000) String reason) {
        DataRightCase about = dataRightRepository.get(id, version);
        if (about.isProved()) {
            throw new NotAllowedException("right.proved");
        }
        about.remainUnproved(reason.strip(), today(), clock.instant());
        rightAnswerWorker.forgetProofs(about);
        tell(about, RightStepKind.IDENTIDAD_NO_ACREDITADA, reason.strip());
    }

    public void extend(long id, int version, @NotBlank @Size(min = 10, max = 500) String reason) {
        DataRightCase about = dataRightRepository.get(id, version);
        about.extend(reason.strip(), today());
        tell(about, RightStepKind.PRORROGADA, reason.strip());
    }

    /** The institution of that contract answers it; both are told. */
    public void handOver(long id, int version, @NotBlank String contract) {
        DataRightCase about = dataRightRepository.get(id, version);
        ContractDataRoleRow role =
                dataOfficeService.contracts().stream()
                        .filter(one -> one.contract().equals(contract))
                        .filter(one -> one.handling() == RightHandling.DERIVA)
                        .findFirst()
                        .orElseThrow(() -> new NotAllowedException("right.handling.own"));
        about.handOver(contract, today(), clock.instant());
        rightAnswerWorker.forgetProofs(about);
        tell(about, RightStepKind.DERIVADA, role.email());
    }

    /** Keeps what the answer is to say. */
    public void saveDraft(
            long id,
            int version,
            RightOutcome outcome,
            RefusalGround ground,
            @Size(max = 6000) String text) {
        dataRightRepository.get(id, version).draft(outcome, ground, text);
    }

    /** Files that go with the answer. */
    public void attach(long id, int version, @NotBlank String basket) {
        DataRightCase about = dataRightRepository.get(id, version);
        about.requireOpen();
        if (attachmentService.adopt(basket, OwnerKind.RIGHT, id) == 0) {
            throw new NotAllowedException("file.none");
        }
    }

    public void detach(long id, int version, @NotBlank String publicId) {
        dataRightRepository.get(id, version).requireOpen();
        attachmentService.detach(OwnerKind.RIGHT, id, publicId);
    }

    /** Gathers all that is held of the person; may last. */
    @TransactionAttribute(NOT_SUPPORTED)
    public void prepareCopy(long id, int version) {
        RightOrder order = rightAnswerWorker.order(id, version);
        rightAnswerWorker.keepCopy(id, version, execution().copy(order));
    }

    /** A copy that was handed out wrongly cannot be fetched any more; the answer stays. */
    public void retireCopy(
            long id, int version, @NotBlank @Size(min = 10, max = 500) String reason) {
        DataRightCase about = dataRightRepository.get(id, version);
        release(about.retireCopy());
        tell(about, RightStepKind.COPIA_RETIRADA, reason.strip());
    }

    /** What an erasure would take and leave. */
    @TransactionAttribute(NOT_SUPPORTED)
    public ErasurePlan planErasure(long id, int version) {
        return execution().plan(rightAnswerWorker.order(id, version));
    }

    private RightExecution execution() {
        if (executions.isUnsatisfied()) {
            throw new NotAllowedException("right.execution.none");
        }
        return executions.iterator().next();
    }

    /**
     * Decides it: what follows from it is done, and the person is told.
     *
     * @throws NotAllowedException also where an erasure would do something else than its plan said
     */
    @TransactionAttribute(NOT_SUPPORTED)
    public void answer(long id, int version, @NotNull @Valid AnswerRightCommand decision) {
        boolean executable = !executions.isUnsatisfied();
        rightAnswerWorker.check(id, version, decision, executable);
        RightOrder order = rightAnswerWorker.order(id, version);
        boolean erases = executable && decision.outcome() != RightOutcome.NO_ACOGE && isErasure(id);
        if (erases && decision.plan() == null) {
            throw new NotAllowedException("right.plan.unseen");
        }
        boolean whole = decision.outcome() == RightOutcome.ACOGE;
        ErasureProof erased = erases ? execution().erase(order, decision.plan(), whole) : null;
        rightAnswerWorker.answer(id, version, decision, erased);
    }

    private boolean isErasure(long id) {
        return em.find(DataRightCase.class, id).getKind() == RightKind.SUPRESION;
    }

    /** The block ends, and the data may be used again. */
    @TransactionAttribute(NOT_SUPPORTED)
    public void liftBlock(
            long id, int version, @NotBlank @Size(min = 10, max = 500) String reason) {
        rightAnswerWorker.liftBlock(id, version, reason.strip());
    }

    private void tell(DataRightCase about, RightStepKind kind, String note) {
        dataRightRepository.tell(about, kind, caller.requireId(), note);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
