package cl.soser.canal.right.answer;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;
import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.attachment.AttachmentRow;
import cl.soser.canal.attachment.AttachmentService;
import cl.soser.canal.attachment.OwnerKind;
import cl.soser.canal.attachment.StoredFileWorker;
import cl.soser.canal.person.Person;
import cl.soser.canal.person.PersonBlocked;
import cl.soser.canal.person.PersonUnblocked;
import cl.soser.canal.purpose.Purpose;
import cl.soser.canal.purpose.PurposeObjectionRepository;
import cl.soser.canal.right.CorrectableField;
import cl.soser.canal.right.DataRightCase;
import cl.soser.canal.right.DataRightRepository;
import cl.soser.canal.right.ErasureProof;
import cl.soser.canal.right.RightCopy;
import cl.soser.canal.right.RightKind;
import cl.soser.canal.right.RightOrder;
import cl.soser.canal.right.RightOutcome;
import cl.soser.canal.right.RightPoint;
import cl.soser.canal.right.RightStepKind;
import cl.soser.canal.right.RightSubject;
import cl.soser.canal.right.RightSubjectFinder;
import cl.soser.canal.shared.NotAllowedException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The transactions of an answer, between which the product may gather or erase for long. */
@Stateless
@TransactionAttribute(REQUIRES_NEW)
public class RightAnswerWorker {

    @PersistenceContext EntityManager em;
    @Inject DataRightRepository dataRightRepository;
    @Inject RightSubjectFinder rightSubjectFinder;
    @Inject NamedTicketFinder namedTicketFinder;
    @Inject PurposeObjectionRepository purposeObjectionRepository;
    @Inject AttachmentService attachmentService;
    @Inject StoredFileWorker storedFileWorker;
    @Inject Event<PersonBlocked> blocked;
    @Inject Event<PersonUnblocked> unblocked;
    @Inject Caller caller;
    @Inject Clock clock;

    /** What the product is to do for it. */
    @TransactionAttribute(SUPPORTS)
    public RightOrder order(long id, int version) {
        DataRightCase about = dataRightRepository.get(id, version);
        about.requireProved();
        return new RightOrder(
                id,
                about.getNumber(),
                rightSubjectFinder.subject(about),
                caller.requireId(),
                clock.instant());
    }

    public void keepCopy(long id, int version, RightCopy copy) {
        DataRightCase about = dataRightRepository.get(id, version);
        if (about.getCopySha256() != null && !about.getCopySha256().equals(copy.sha256())) {
            storedFileWorker.release(Set.of(about.getCopySha256()));
        }
        about.keepCopy(copy);
        storedFileWorker.use(Set.of(copy.sha256()));
        tell(about, RightStepKind.COPIA_PREPARADA, String.join("; ", copy.summary()));
    }

    /** Refuses what lacks something, before anything is done. */
    @TransactionAttribute(SUPPORTS)
    public void check(long id, int version, AnswerRightCommand decision, boolean executable) {
        DataRightCase about = dataRightRepository.get(id, version);
        about.requireProved();
        if (decision.text() == null) {
            throw new NotAllowedException("right.answer.text");
        }
        if (decision.text().contains(AnswerRightCommand.UNFILLED)) {
            throw new NotAllowedException("right.answer.unfilled");
        }
        if (decision.outcome().isRefusing()
                && (decision.ground() == null || !decision.ground().refuses(about.getKind()))) {
            throw new NotAllowedException("right.answer.ground");
        }
        if (about.getEmailKey() == null && decision.letterCode() == null) {
            throw new NotAllowedException("right.answer.letter");
        }
        if (decision.outcome() != RightOutcome.NO_ACOGE) {
            checkGranted(about, decision, executable);
        }
    }

    private void checkGranted(
            DataRightCase about, AnswerRightCommand decision, boolean executable) {
        if (about.getKind().isCopy()
                && about.getCopySha256() == null
                && attachmentService.of(OwnerKind.RIGHT, List.of(about.getId())).isEmpty()) {
            throw new NotAllowedException("right.answer.copy");
        }
        if ((about.getKind().isCopy() || about.getKind() == RightKind.SUPRESION)
                && !about.isTextsChosen()
                && namedTicketFinder.naming(about, rows(rightSubjectFinder.persons(about))).stream()
                        .anyMatch(one -> !one.restricted())) {
            throw new NotAllowedException("right.answer.texts");
        }
        if (about.getKind() == RightKind.SUPRESION && !executable && decision.byHand() == null) {
            throw new NotAllowedException("right.answer.byHand");
        }
        boolean points =
                about.getKind() == RightKind.RECTIFICACION
                        || about.getKind() == RightKind.OPOSICION;
        if (points && decision.byHand() == null && granted(about, decision).isEmpty()) {
            throw new NotAllowedException("right.answer.points");
        }
        boolean acts = points && !granted(about, decision).isEmpty();
        if ((acts || about.getKind() == RightKind.BLOQUEO)
                && decision.byHand() == null
                && rightSubjectFinder.persons(about).isEmpty()) {
            throw new NotAllowedException("right.nobody");
        }
    }

    private List<RightPoint> granted(DataRightCase about, AnswerRightCommand decision) {
        return dataRightRepository.points(about).stream()
                .filter(point -> decision.points().contains(point.getCode()))
                .toList();
    }

    /**
     * Decides it, does what follows and has the person told.
     *
     * @param erased what was erased; null where nothing was by the product
     */
    public void answer(long id, int version, AnswerRightCommand decision, ErasureProof erased) {
        DataRightCase about = dataRightRepository.get(id, version);
        about.draft(decision.outcome(), decision.ground(), decision.text());
        boolean granted = decision.outcome() != RightOutcome.NO_ACOGE;
        if (granted) {
            follow(about, decision);
        } else {
            dataRightRepository.points(about).forEach(point -> point.decide(false, null));
        }
        if (erased != null) {
            String what = String.join("; ", erased.done());
            tell(about, RightStepKind.DATOS_SUPRIMIDOS, what + proof(erased));
        } else if (granted && about.getKind() == RightKind.SUPRESION) {
            tell(about, RightStepKind.DATOS_SUPRIMIDOS, decision.byHand());
        }
        forgetProofs(about);
        about.answer(decision.letterCode(), LocalDate.now(clock), clock.instant());
        tell(about, RightStepKind.RESPONDIDA, decision.outcome().name());
    }

    private static String proof(ErasureProof erased) {
        return erased.digest() == null ? "" : " (" + erased.digest() + ")";
    }

    private void follow(DataRightCase about, AnswerRightCommand decision) {
        List<Person> persons = rightSubjectFinder.persons(about);
        switch (about.getKind()) {
            case RECTIFICACION -> correct(about, decision, persons);
            case OPOSICION -> stop(about, decision, persons);
            case BLOQUEO -> {
                persons.forEach(person -> person.block(clock.instant()));
                blocked.fire(new PersonBlocked(rows(persons), clock.instant()));
                tell(about, RightStepKind.DATOS_BLOQUEADOS, String.valueOf(persons.size()));
            }
            default -> {
                // the copy goes with the answer, and the erasure was done before
            }
        }
    }

    private void correct(DataRightCase about, AnswerRightCommand decision, List<Person> persons) {
        List<String> done = new ArrayList<>();
        for (RightPoint point : dataRightRepository.points(about)) {
            boolean granted = decision.points().contains(point.getCode());
            point.decide(granted, rightSubjectFinder.now(about).get(point.getCode()));
            if (granted) {
                CorrectableField field = CorrectableField.valueOf(point.getCode());
                put(field, point.getProposed(), persons);
                done.add(field.name());
            }
        }
        tell(
                about,
                RightStepKind.DATOS_CORREGIDOS,
                done.isEmpty() ? decision.byHand() : String.join(", ", done));
    }

    /**
     * The mailbox of an account is how its owner signs in; only the owner changes it. An account
     * that is called as its person was is called as she is.
     */
    private void put(CorrectableField field, String value, List<Person> persons) {
        for (Person person : persons) {
            if (field == CorrectableField.CORREO && person.getAccountId().isPresent()) {
                throw new NotAllowedException("right.correct.mailbox");
            }
            String before = person.getFullName();
            person.describe(field.put(value, person.details()));
            person.getAccountId()
                    .map(id -> em.find(Account.class, id))
                    .filter(account -> account.getDisplayName().equals(before))
                    .ifPresent(account -> account.call(person.getFullName()));
        }
    }

    private void stop(DataRightCase about, AnswerRightCommand decision, List<Person> persons) {
        RightSubject subject = rightSubjectFinder.subject(about);
        List<String> contacts = new ArrayList<>();
        persons.stream()
                .flatMap(person -> person.getEmailKey().stream())
                .map(PurposeObjectionRepository::mailbox)
                .distinct()
                .forEach(contacts::add);
        subject.phones().stream().map(PurposeObjectionRepository::telephone).forEach(contacts::add);
        List<String> done = new ArrayList<>();
        for (RightPoint point : dataRightRepository.points(about)) {
            boolean granted = decision.points().contains(point.getCode());
            point.decide(granted, null);
            if (granted) {
                purposeObjectionRepository.object(
                        subject.persons(), contacts, Purpose.valueOf(point.getCode()));
                done.add(point.getCode());
            }
        }
        tell(
                about,
                RightStepKind.USO_DETENIDO,
                done.isEmpty() ? decision.byHand() : String.join(", ", done));
    }

    private static Set<Long> rows(List<Person> persons) {
        return Set.copyOf(persons.stream().map(Person::getId).toList());
    }

    /** Documents that showed who asks are of no more use. */
    @TransactionAttribute(MANDATORY)
    public void forgetProofs(DataRightCase about) {
        List<AttachmentRow> proofs = attachmentService.of(OwnerKind.PROOF, List.of(about.getId()));
        proofs.forEach(
                file -> attachmentService.detach(OwnerKind.PROOF, about.getId(), file.publicId()));
        if (!proofs.isEmpty()) {
            tell(about, RightStepKind.DOCUMENTOS_BORRADOS, String.valueOf(proofs.size()));
        }
    }

    private void tell(DataRightCase about, RightStepKind kind, String note) {
        dataRightRepository.tell(about, kind, caller.requireId(), note);
    }

    /** The data may be used again. */
    public void liftBlock(long id, int version, String reason) {
        DataRightCase about = dataRightRepository.get(id, version);
        List<Person> persons = rightSubjectFinder.persons(about);
        if (about.getKind() != RightKind.BLOQUEO || persons.stream().noneMatch(Person::isBlocked)) {
            throw new NotAllowedException("right.block.none");
        }
        persons.forEach(Person::unblock);
        unblocked.fire(new PersonUnblocked(rows(persons), clock.instant()));
        tell(about, RightStepKind.BLOQUEO_LEVANTADO, reason);
    }
}
