package cl.soser.canal.filing;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.account.signin.RegistrationCommand;
import cl.soser.canal.account.signin.RegistrationService;
import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.directory.School;
import cl.soser.canal.person.AnswerChannel;
import cl.soser.canal.person.EmailNormalizer;
import cl.soser.canal.person.Phone;
import cl.soser.canal.question.QuestionQuery;
import cl.soser.canal.question.QuestionScope;
import cl.soser.canal.question.Questionnaire;
import cl.soser.canal.question.QuestionnaireResult;
import cl.soser.canal.question.ReplyValues;
import cl.soser.canal.shared.CanalException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.OpenToAll;
import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.shared.TypedField;
import cl.soser.canal.shared.health.OutageReason;
import cl.soser.canal.shared.throttle.Limit;
import cl.soser.canal.shared.throttle.ThrottleService;
import cl.soser.canal.shared.throttle.TooManyRequestsException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Writing a request step by step and sending it once. Sending the same draft again, at the same
 * moment or days later, leads to the same number.
 */
@Stateless
@PermitAll
@OpenToAll("Filing needs no account; a draft belongs to the holder of its token.")
@TransactionAttribute(NOT_SUPPORTED)
public class FilingService {

    /** A school's whole staff room may share one address. */
    static final Limit BY_NETWORK = new Limit("filing.network", 60, Duration.ofMinutes(10));

    /** What tells of danger is refused only where it must be a machine, and then with help. */
    static final Limit DANGER_BY_NETWORK = new Limit("filing.danger", 120, Duration.ofMinutes(10));

    /** Of one network: nobody is kept from filing by what others file with the mailbox. */
    static final Limit BY_MAILBOX = new Limit("filing.email", 20, Duration.ofHours(1));

    static final Limit DRAFTS = new Limit("filing.draft", 300, Duration.ofMinutes(10));

    private static final Logger LOG = Logger.getLogger(FilingService.class.getName());
    private static final int TRIES = 3;

    @Inject FilingWorker filingWorker;
    @Inject KnownVocabulary known;
    @Inject FormChangeObserver formChangeObserver;
    @Inject QuestionQuery questionQuery;
    @Inject RegistrationService registrationService;
    @Inject ThrottleService throttleService;
    @Inject Validator validator;
    @Inject Caller caller;
    @Inject Clock clock;

    /** Starts a draft with a new token, in which nothing is typed yet. */
    public String open(String network) {
        return open(network, null, Map.of(), ReplyValues.NONE);
    }

    /**
     * Starts a draft with what was typed.
     *
     * @param network where it comes from, for the limit on bursts
     * @param key the token that a page brought along, so that a first sending that is repeated
     *     because its answer was lost finds its draft again; null, or one that is another
     *     account's, for a new one
     * @return the token by which it is found again, and by which files are put beside it
     */
    public String open(
            String network,
            String key,
            Map<? extends TypedField, String> typed,
            ReplyValues replies) {
        throttleService.pass(DRAFTS, network);
        if (key != null) {
            try {
                filingWorker.open(bearer(key), typed, replies);
                return key;
            } catch (EJBException e) {
                if (OutageReason.of(e).isPresent()) {
                    throw e;
                }
                LOG.log(Level.FINE, "opened already", e);
                if (save(key, typed, replies) || read(key).isPresent()) {
                    return key;
                }
            }
        }
        String token = SecretTokens.random();
        filingWorker.open(bearer(token), typed, replies);
        return token;
    }

    /** Empty for an unknown token, and for a draft of another account. */
    public Optional<DraftState> read(String token) {
        return token == null ? Optional.empty() : filingWorker.read(bearer(token));
    }

    /**
     * Keeps what was typed, right or wrong.
     *
     * @return false when that draft is gone, filed or another's
     */
    public boolean save(String token, Map<? extends TypedField, String> newer) {
        return save(token, newer, ReplyValues.NONE);
    }

    /**
     * The same with answers to the questions of its topic.
     *
     * @return false when that draft is gone, filed or another's
     */
    public boolean save(
            String token, Map<? extends TypedField, String> newer, ReplyValues replies) {
        return token != null && insist(() -> filingWorker.write(bearer(token), newer, replies));
    }

    /** Throws away what was typed. */
    public void forget(String token) {
        if (token != null) {
            filingWorker.forget(bearer(token));
        }
    }

    /**
     * What a step still lacks; empty when one may go on. Nobody is asked for what follows from the
     * words that are missing.
     */
    public List<DraftError> flaws(FilingStep step, DraftValues typed) {
        List<DraftError> flaws = flaws(step, typed, typed.about(Channel.WEB), Questionnaire::read);
        if (!typed.has(DraftField.DETAIL)) {
            flaws.removeIf(flaw -> isLeftOpen(flaw, typed));
        }
        return flaws;
    }

    private static boolean isLeftOpen(DraftError flaw, DraftValues typed) {
        return ProposalPolicy.completes(flaw.field())
                && DraftField.of(flaw.field()).filter(typed::has).isEmpty();
    }

    /** With what the form answers for its writer where they left it to us. */
    public DraftValues completed(DraftValues typed) {
        return typed.with(ProposalPolicy.missing(typed, school(typed).orElse(null), known));
    }

    /** The same for a form that staff fill in, who ask what the questions of that channel are. */
    public List<DraftError> flaws(FilingStep step, DraftValues typed, Channel channel) {
        return flaws(step, typed, typed.about(channel), Questionnaire::readFromStaff);
    }

    private List<DraftError> flaws(
            FilingStep step, DraftValues typed, QuestionScope about, Evaluator evaluator) {
        List<DraftError> flaws = DraftPolicy.flaws(step, typed, known, today(), isKnown());
        if (step == FilingStep.RELATO) {
            Integer edition = typed.replies().isUnasked() ? null : typed.replies().edition();
            if (edition != null && questionQuery.areOthersSince(edition, about)) {
                flaws.add(new DraftError(null, step, "question.changed", List.of()));
            }
            evaluator.evaluate(questionQuery.inForce(), about, typed.replies()).flaws().stream()
                    .map(DraftError::of)
                    .forEach(flaws::add);
        }
        return flaws;
    }

    /** How answers are validated: as the citizen's own, or as staff recorded them. */
    private interface Evaluator {
        QuestionnaireResult evaluate(
                Questionnaire questionnaire, QuestionScope about, ReplyValues replies);
    }

    /**
     * Another number whenever something was configured at this server, so that no part of a form
     * that was written before is shown after it.
     */
    public int edition() {
        return formChangeObserver.changes();
    }

    /** Whether the caller's own data are on record, so that the form does not ask for them. */
    public boolean isKnown() {
        return caller.personId().isPresent();
    }

    /**
     * What the caller's own data lack, which the form asks beside the request; empty for a visitor,
     * who is asked anyway.
     */
    public Set<DraftField> lacking() {
        return filingWorker.lacking(caller.personId().orElse(null));
    }

    /** The establishment a draft means; empty while none, or one not in the directory. */
    public Optional<School> school(DraftValues typed) {
        return known.school(typed.get(DraftField.SCHOOL));
    }

    /** Of the establishment a draft means, for the times its writer is shown; else Santiago's. */
    public ZoneId zone(DraftValues typed) {
        return school(typed).map(School::getZone).orElse(clock.getZone());
    }

    /**
     * Files the draft and, where asked, registers the account; the ticket does not fail with it.
     * The account's mail is written first: of two mails to an unproved mailbox the second waits ten
     * minutes, and that link is valid for an hour.
     *
     * @param network where it comes from, for the limit on bursts
     */
    public FilingResult submit(String token, Consent consent, String network) {
        DraftState draft = read(token).orElseThrow(NotFoundException::new);
        if (draft.isFiled()) {
            return FilingResult.as(draft.number());
        }
        DraftValues typed = draft.typed();
        boolean visitor = !isKnown();
        boolean account =
                visitor && typed.isOn(DraftField.CREATE_ACCOUNT) && !typed.isOfChild(today());
        List<DraftError> flaws = flaws(typed, consent, visitor, account);
        if (!flaws.isEmpty()) {
            return new FilingResult(null, null, flaws);
        }
        Map<Limit, String> limits = limits(typed, visitor, network);
        passLimits(limits);
        if (account) {
            register(newAccount(typed, consent), network);
        } else if (typed.isOn(DraftField.CREATE_ACCOUNT)) {
            save(token, Map.of(DraftField.CREATE_ACCOUNT, ""));
        }
        try {
            return insist(() -> filingWorker.file(bearer(token), !visitor));
        } catch (EJBException failed) {
            if (OutageReason.of(failed).isPresent()) {
                giveBack(limits);
            }
            throw failed;
        }
    }

    /**
     * Files a whole form of which nothing was kept yet, by one transaction that opens its draft as
     * well.
     *
     * @param key the token that its draft gets
     * @return empty where that cannot be: it is flawed, asks for an account, is one too many, or
     *     its key is used; then the form is kept first and submitted, which says why
     */
    public Optional<FilingResult> submitNew(
            String key,
            Map<? extends TypedField, String> newer,
            ReplyValues replies,
            Consent consent,
            String network) {
        DraftValues typed = DraftValues.NOTHING.with(newer).with(replies);
        boolean visitor = !isKnown();
        if (typed.isOn(DraftField.CREATE_ACCOUNT)
                || !flaws(typed, consent, visitor, false).isEmpty()) {
            return Optional.empty();
        }
        Map<Limit, String> limits = new LinkedHashMap<>();
        limits.put(DRAFTS, network);
        limits.putAll(limits(typed, visitor, network));
        try {
            throttleService.pass(limits);
        } catch (TooManyRequestsException many) {
            return Optional.empty();
        }
        try {
            return Optional.of(filingWorker.fileNew(bearer(key), newer, replies, !visitor));
        } catch (EJBException | CanalException failed) {
            giveBack(limits);
            if (OutageReason.of(failed).isPresent()) {
                throw failed;
            }
            LOG.log(Level.FINE, "not at once", failed);
            return Optional.empty();
        }
    }

    /** All that a form lacks; of a visitor's field, one thing. */
    private List<DraftError> flaws(
            DraftValues typed, Consent consent, boolean visitor, boolean account) {
        List<DraftError> flaws = new ArrayList<>();
        for (FilingStep step : FilingStep.values()) {
            flaws.addAll(flaws(step, typed));
        }
        if (visitor) {
            flaws.addAll(flaws(consent, typed, account));
            Set<String> fields = new HashSet<>();
            flaws.removeIf(flaw -> !fields.add(flaw.field()));
        }
        return flaws;
    }

    /** What one request counts for, and whom. */
    private Map<Limit, String> limits(DraftValues typed, boolean visitor, String network) {
        boolean danger =
                typed.isOfDanger()
                        || known.tellsOfDanger(
                                typed.get(DraftField.SUBJECT), typed.get(DraftField.DETAIL));
        Map<Limit, String> limits = new LinkedHashMap<>();
        limits.put(danger ? DANGER_BY_NETWORK : BY_NETWORK, network);
        if (visitor && !danger) {
            limits.put(BY_MAILBOX, contact(typed) + " " + network);
        }
        return limits;
    }

    private static String contact(DraftValues typed) {
        return typed.has(DraftField.EMAIL)
                ? EmailNormalizer.box(typed.get(DraftField.EMAIL))
                : Phone.parse(typed.get(DraftField.MOBILE)).international();
    }

    private void passLimits(Map<Limit, String> limits) {
        try {
            throttleService.pass(limits);
        } catch (TooManyRequestsException many) {
            throw limits.containsKey(DANGER_BY_NETWORK)
                    ? new TooManyRequestsException(
                            "filing.danger.tooMany", many.retryAfterSeconds())
                    : many;
        }
    }

    /**
     * Whoever insists while the server cannot take it in is not told afterwards to wait an hour.
     */
    private void giveBack(Map<Limit, String> limits) {
        try {
            limits.forEach(throttleService::uncount);
        } catch (EJBException away) {
            LOG.log(Level.FINE, "nothing can be written, nor was it counted", away);
        }
    }

    /** The data of the page after filing; empty for a draft that is not filed. */
    public Optional<FilingReceipt> receipt(String token) {
        return token == null ? Optional.empty() : filingWorker.receipt(bearer(token));
    }

    /** Registering finds again some of what the steps found, and says it in general words. */
    private List<DraftError> flaws(Consent consent, DraftValues typed, boolean account) {
        List<DraftError> flaws = new ArrayList<>();
        if (!consent.termsAccepted()) {
            flaws.add(
                    new DraftError(
                            Consent.TERMS, FilingStep.PERSONA, Consent.NOT_ACCEPTED, List.of()));
        }
        if (account) {
            for (ConstraintViolation<RegistrationCommand> violation :
                    validator.validate(newAccount(typed, consent))) {
                flaws.add(flaw(violation));
            }
        }
        return flaws;
    }

    private static DraftError flaw(ConstraintViolation<?> violation) {
        String property = "";
        for (Path.Node node : violation.getPropertyPath()) {
            property = node.getName() == null ? property : node.getName();
        }
        return new DraftError(property, FilingStep.PERSONA, violation.getMessage(), List.of());
    }

    private RegistrationCommand newAccount(DraftValues typed, Consent consent) {
        return new RegistrationCommand(
                typed.person(
                        AnswerChannel.CORREO,
                        null,
                        school(typed)
                                .map(found -> found.getInstitution().getCode())
                                .orElse(typed.placeKind().institution())),
                consent.password() == null ? "" : consent.password(),
                consent.termsAccepted());
    }

    private void register(RegistrationCommand account, String network) {
        try {
            registrationService.register(account, network);
        } catch (CanalException | EJBException refused) {
            LOG.log(Level.WARNING, "filed, but no account could be made of it", refused);
        }
    }

    private FilingWorker.Bearer bearer(String token) {
        return new FilingWorker.Bearer(token, caller.id().orElse(null));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    /** Two writings of one draft may meet; the loser continues with what the other wrote. */
    private static <T> T insist(Supplier<T> act) {
        for (int tries = 1; ; tries++) {
            try {
                return act.get();
            } catch (EJBException collided) {
                if (tries == TRIES) {
                    throw collided;
                }
            }
        }
    }
}
