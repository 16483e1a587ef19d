package cl.soser.canal.filing;

import static cl.soser.canal.filing.DraftField.CREATE_ACCOUNT;
import static cl.soser.canal.filing.DraftField.DETAIL;
import static cl.soser.canal.filing.DraftField.EMAIL;
import static cl.soser.canal.filing.DraftField.SCHOOL;
import static cl.soser.canal.filing.DraftField.SUBJECT;
import static cl.soser.canal.filing.DraftField.TOPIC;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.TermsAcceptance;
import cl.soser.canal.attachment.AttachmentService;
import cl.soser.canal.attachment.OwnerKind;
import cl.soser.canal.catalogue.CatalogueQuery;
import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.directory.School;
import cl.soser.canal.person.AnswerChannel;
import cl.soser.canal.person.Person;
import cl.soser.canal.person.PersonDetails;
import cl.soser.canal.person.TermsOfUse;
import cl.soser.canal.question.GivenAnswers;
import cl.soser.canal.question.QuestionQuery;
import cl.soser.canal.question.QuestionnaireResult;
import cl.soser.canal.question.ReplyValues;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.shared.TypedField;
import cl.soser.canal.ticket.ChosenCodes;
import cl.soser.canal.ticket.FileTicketCommand;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRepository;
import cl.soser.canal.ticket.intake.TicketIntakeWorker;
import cl.soser.canal.ticket.tracking.FollowUpService;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The short transactions of {@link FilingService}, which repeats one if two collided. */
@Stateless
public class FilingWorker {

    /** Who may go on with a draft: the bearer of its token, signed in or not. */
    record Bearer(String token, Long account) {

        String hash() {
            return SecretTokens.hash(token);
        }
    }

    private static final Duration EMAIL_SHOWN = Duration.ofHours(1);

    @PersistenceContext EntityManager em;
    @Inject TicketIntakeWorker ticketIntakeWorker;
    @Inject TicketRepository ticketRepository;
    @Inject FollowUpService followUpService;
    @Inject AttachmentService attachmentService;
    @Inject CatalogueQuery catalogueQuery;
    @Inject KnownVocabulary known;
    @Inject QuestionQuery questionQuery;
    @Inject Clock clock;

    @TransactionAttribute(SUPPORTS)
    public Optional<DraftState> read(Bearer bearer) {
        return find(bearer).map(draft -> new DraftState(draft.getTyped(), draft.getTicketNumber()));
    }

    public void open(Bearer bearer, Map<? extends TypedField, String> typed, ReplyValues replies) {
        em.persist(draft(bearer, typed, replies));
    }

    private Draft draft(
            Bearer bearer, Map<? extends TypedField, String> typed, ReplyValues replies) {
        Draft draft = new Draft(bearer.hash(), bearer.account(), clock.instant());
        draft.write(typed, replies, bearer.account(), clock.instant());
        return draft;
    }

    /**
     * @return false when there is no draft to write on any more
     */
    public boolean write(
            Bearer bearer, Map<? extends TypedField, String> newer, ReplyValues replies) {
        Optional<Draft> draft = hold(bearer).filter(found -> found.getTicketNumber() == null);
        draft.ifPresent(found -> found.write(newer, replies, bearer.account(), clock.instant()));
        return draft.isPresent();
    }

    public void forget(Bearer bearer) {
        find(bearer).ifPresent(em::remove);
    }

    /** Makes the ticket, gives it the files and marks the draft: all of it or nothing. */
    public FilingResult file(Bearer bearer, boolean asMyself) {
        Draft draft = hold(bearer).orElseThrow(NotFoundException::new);
        if (draft.getTicketNumber() != null) {
            return FilingResult.as(draft.getTicketNumber());
        }
        return file(bearer, draft, asMyself);
    }

    private FilingResult file(Bearer bearer, Draft draft, boolean asMyself) {
        DraftValues typed = draft.getTyped();
        QuestionnaireResult result =
                questionQuery.inForce().read(typed.about(Channel.WEB), typed.replies());
        if (!result.flaws().isEmpty()) {
            // Others were published since the form was judged.
            return new FilingResult(
                    null, null, result.flaws().stream().map(DraftError::of).toList());
        }
        return file(bearer, draft, result, asMyself);
    }

    /**
     * Opens a draft that is whole and files it: neither is stored without the other. Its row is
     * written last, as it stays; where its key was used meanwhile, nothing of it is.
     */
    public FilingResult fileNew(
            Bearer bearer,
            Map<? extends TypedField, String> typed,
            ReplyValues replies,
            boolean asMyself) {
        Draft draft = draft(bearer, typed, replies);
        FilingResult result = file(bearer, draft, asMyself);
        em.persist(draft);
        return result;
    }

    /** The same without a person who could answer the topic's questions. */
    public FilingResult fileUnasked(Bearer bearer) {
        Draft draft = hold(bearer).orElseThrow(NotFoundException::new);
        DraftValues typed = draft.getTyped();
        QuestionnaireResult result =
                questionQuery.inForce().readFromStaff(typed.about(Channel.WEB), typed.replies());
        return file(bearer, draft, result, false);
    }

    private FilingResult file(
            Bearer bearer, Draft draft, QuestionnaireResult result, boolean asMyself) {
        DraftValues typed = draft.getTyped();
        FileTicketCommand request = request(draft).with(result.answers());
        String number =
                asMyself
                        ? fileAsMyself(request, typed)
                        : ticketIntakeWorker.fileAsVisitor(request, details(typed));
        Ticket ticket = ticketRepository.find(number).orElseThrow();
        attachmentService.adopt(bearer.token(), OwnerKind.TICKET, ticket.getId());
        if (!asMyself) {
            TermsOfUse terms = TermsOfUse.current();
            em.persist(
                    new TermsAcceptance(
                            ticket.getPerson(), terms.version(), terms.hash(), clock.instant()));
        }
        draft.filedAs(number, clock.instant());
        return new FilingResult(
                number, asMyself ? null : followUpService.grantToFiler(ticket), List.of());
    }

    private String fileAsMyself(FileTicketCommand request, DraftValues typed) {
        return typed.tellsOfPerson()
                ? ticketIntakeWorker.fileAsMyself(request, details(typed))
                : ticketIntakeWorker.fileAsMyself(request);
    }

    /** What the bearer's own data lack of what the form could ask; empty for a visitor. */
    @TransactionAttribute(SUPPORTS)
    public Set<DraftField> lacking(Long personId) {
        Person person = personId == null ? null : em.find(Person.class, personId);
        Set<DraftField> lacking = EnumSet.noneOf(DraftField.class);
        if (person == null) {
            return lacking;
        }
        if (person.getUserType() == null) {
            lacking.add(DraftField.USER_TYPE);
        }
        if (person.getBirthDate().isEmpty()) {
            lacking.add(DraftField.BIRTH_DATE);
        }
        if (person.getSex().isEmpty()) {
            lacking.add(DraftField.SEX);
        }
        if (person.getComunaCode().isEmpty()) {
            lacking.add(DraftField.COMUNA);
        }
        return lacking;
    }

    @TransactionAttribute(SUPPORTS)
    public Optional<FilingReceipt> receipt(Bearer bearer) {
        return find(bearer)
                .filter(draft -> draft.getTicketNumber() != null)
                .flatMap(
                        draft ->
                                ticketRepository
                                        .find(draft.getTicketNumber())
                                        .map(ticket -> receipt(draft, ticket, clock.instant())));
    }

    private FilingReceipt receipt(Draft draft, Ticket ticket, Instant now) {
        boolean fresh = now.isBefore(ticket.getEnteredAt().plus(EMAIL_SHOWN));
        boolean own = ticket.getAccount() != null;
        return new FilingReceipt(
                ticket.getNumber(),
                ticket.getMotive().getCode(),
                ticket.getSubject(),
                catalogueQuery.area(ticket.getArea()).orElseThrow().getLabel(),
                ticket.getClosedAt() != null,
                ticket.getFirstAid(),
                ticket.isRestricted(),
                ticket.getDueAt(),
                ticket.getSchool() == null ? clock.getZone() : ticket.getSchool().getZone(),
                fresh && !own ? ticket.getPerson().getEmail().orElse(null) : null,
                ticket.getAnswerChannel() == AnswerChannel.LLAMADA,
                own,
                !own && draft.getTyped().isOn(CREATE_ACCOUNT));
    }

    private Optional<Draft> find(Bearer bearer) {
        return find(bearer, LockModeType.NONE);
    }

    /** Two clicks on one button follow each other instead of meeting. */
    private Optional<Draft> hold(Bearer bearer) {
        return find(bearer, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<Draft> find(Bearer bearer, LockModeType lock) {
        return em.createNamedQuery(Draft.BY_TOKEN, Draft.class)
                .setParameter("hash", bearer.hash())
                .setLockMode(lock)
                .getResultStream()
                .findAny()
                .filter(draft -> draft.isOpenTo(bearer.account()));
    }

    private FileTicketCommand request(Draft draft) {
        DraftValues typed = draft.getTyped();
        Optional<School> school = known.school(typed.get(SCHOOL));
        boolean product =
                catalogueQuery
                        .topic(typed.get(TOPIC))
                        .filter(t -> t.isProductRequested())
                        .isPresent();
        return new FileTicketCommand(
                draft.getTokenHash(),
                codes(typed),
                typed.orNull(SUBJECT),
                typed.orNull(DETAIL),
                typed.place(school.map(School::getId).orElse(null)),
                typed.formValues(product),
                GivenAnswers.NONE);
    }

    private ChosenCodes codes(DraftValues typed) {
        ChosenCodes codes = typed.isThanks() ? typed.codes().with(Urgency.BAJA) : typed.codes();
        return typed.isOfChild(LocalDate.now(clock)) ? codes.ofChildAlone() : codes;
    }

    private PersonDetails details(DraftValues typed) {
        return typed.person(
                typed.has(EMAIL) ? AnswerChannel.CORREO : AnswerChannel.LLAMADA,
                null,
                known.school(typed.get(SCHOOL))
                        .map(found -> found.getInstitution().getCode())
                        .orElse(null));
    }

    /** Runs on every node; deleting twice does no harm. */
    public int sweep(Duration age) {
        return em.createNamedQuery(Draft.SWEEP)
                .setParameter("before", clock.instant().minus(age))
                .executeUpdate();
    }
}
