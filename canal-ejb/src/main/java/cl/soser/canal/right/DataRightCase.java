package cl.soser.canal.right;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.SEQUENCE;

import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.Plain;
import cl.soser.canal.shared.SecretTokens;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody asks about personal data, from its receipt to its answer. */
@Entity
@Table(name = "data_right_case")
@NamedQuery(
        name = DataRightCase.BY_NUMBER,
        query = "SELECT c FROM DataRightCase c WHERE c.number = :number")
@NamedQuery(
        name = DataRightCase.BY_SUBMISSION,
        query = "SELECT c FROM DataRightCase c WHERE c.submissionKey = :key")
@NamedQuery(
        name = DataRightCase.BY_OPEN_KEY,
        query = "SELECT c FROM DataRightCase c WHERE c.openKey = :key")
@NamedQuery(
        name = DataRightCase.OF_ACCOUNT,
        query = "SELECT c FROM DataRightCase c WHERE c.account = :account ORDER BY c.id DESC")
@NamedQuery(
        name = DataRightCase.OF_PERSON,
        query =
                """
                SELECT c FROM DataRightCase c
                WHERE c.account = :account
                    OR c.ticketId IN (SELECT t.id FROM Ticket t WHERE t.person.id = :person)
                ORDER BY c.id DESC""")
@NamedQuery(
        name = DataRightCase.OPEN,
        query = "SELECT c FROM DataRightCase c WHERE c.state IN :states ORDER BY c.id")
@NamedQuery(
        name = DataRightCase.OPEN_FROM,
        query =
                """
                SELECT c FROM DataRightCase c
                WHERE c.state IN :states
                    AND (COALESCE(c.handOverOn, c.dueOn) > :due
                        OR COALESCE(c.handOverOn, c.dueOn) = :due AND c.id > :id)
                ORDER BY COALESCE(c.handOverOn, c.dueOn), c.id""")
@NamedQuery(
        name = DataRightCase.CLOSED_BEFORE,
        query =
                """
                SELECT c FROM DataRightCase c
                WHERE c.state IN :states AND c.id < :id
                ORDER BY c.id DESC""")
@NamedQuery(
        name = DataRightCase.COUNT_IN,
        query = "SELECT COUNT(c) FROM DataRightCase c WHERE c.state IN :states")
@NamedQuery(
        name = DataRightCase.COUNT_LATE,
        query =
                """
                SELECT COUNT(c) FROM DataRightCase c
                WHERE c.state IN :states AND COALESCE(c.handOverOn, c.dueOn) < :today""")
@NamedQuery(
        name = DataRightCase.COUNT_RECEIVED,
        query =
                """
                SELECT COUNT(c) FROM DataRightCase c
                WHERE c.receivedOn >= :from AND c.state <> :joined""")
@NamedQuery(
        name = DataRightCase.COUNT_IN_TIME,
        query =
                """
                SELECT COUNT(c) FROM DataRightCase c
                WHERE c.receivedOn >= :from AND c.answeredOn <= c.dueOn""")
@NamedQuery(
        name = DataRightCase.COUNT_TOO_LATE,
        query =
                """
                SELECT COUNT(c) FROM DataRightCase c
                WHERE c.receivedOn >= :from AND c.answeredOn > c.dueOn""")
@NamedQuery(
        name = DataRightCase.COPIES_BEFORE,
        query =
                """
                SELECT c FROM DataRightCase c
                WHERE c.copySha256 IS NOT NULL AND c.closedAt < :before""")
@NamedQuery(
        name = DataRightCase.COUNT_PROVED_BY_CODE,
        query =
                "SELECT COUNT(c) FROM DataRightCase c"
                        + " WHERE c.askerEmailKey = :key AND c.proof = :code")
@NamedQuery(
        name = DataRightCase.COUNT_REPEATED,
        query = "SELECT COUNT(c) FROM DataRightCase c WHERE c.joinedId = :id")
public class DataRightCase {

    public static final String OF_ACCOUNT = "DataRightCase.ofAccount";
    public static final String OF_PERSON = "DataRightCase.ofPerson";
    public static final String OPEN = "DataRightCase.open";
    public static final String OPEN_FROM = "DataRightCase.openFrom";
    public static final String CLOSED_BEFORE = "DataRightCase.closedBefore";
    public static final String COUNT_IN = "DataRightCase.countIn";
    public static final String COUNT_LATE = "DataRightCase.countLate";
    public static final String COUNT_RECEIVED = "DataRightCase.countReceived";
    public static final String COUNT_IN_TIME = "DataRightCase.countInTime";
    public static final String COUNT_TOO_LATE = "DataRightCase.countTooLate";
    public static final String COPIES_BEFORE = "DataRightCase.copiesBefore";
    public static final String COUNT_PROVED_BY_CODE = "DataRightCase.countProvedByCode";
    public static final String COUNT_REPEATED = "DataRightCase.countRepeated";
    static final String BY_NUMBER = "DataRightCase.byNumber";
    static final String BY_SUBMISSION = "DataRightCase.bySubmission";
    static final String BY_OPEN_KEY = "DataRightCase.byOpenKey";

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "data_right_case")
    @SequenceGenerator(
            name = "data_right_case",
            sequenceName = "data_right_case_seq",
            allocationSize = 50)
    private Long id;

    @Version private int version;

    @Column(name = "case_number", updatable = false)
    private String number;

    @Column(name = "submission_key", updatable = false)
    private String submissionKey;

    @Enumerated(STRING)
    @Column(updatable = false)
    private RightKind kind;

    @Enumerated(STRING)
    private RightState state;

    @Enumerated(STRING)
    @Column(updatable = false)
    private RightChannel channel;

    @Column(name = "received_on", updatable = false)
    private LocalDate receivedOn;

    @Column(name = "entered_at", updatable = false)
    private Instant enteredAt;

    @Column(name = "first_due_on", updatable = false)
    private LocalDate firstDueOn;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "asker_name")
    private String askerName;

    @Column(name = "asker_document")
    private String askerDocument;

    @Column(name = "asker_email")
    private String askerEmail;

    @Column(name = "asker_email_key")
    private String askerEmailKey;

    @Column(name = "asker_phone")
    private String askerPhone;

    @Column(name = "asker_address")
    private String askerAddress;

    @Enumerated(STRING)
    @Column(updatable = false)
    private Representation representation;

    @Column(name = "subject_name")
    private String holderName;

    @Column(name = "subject_document")
    private String holderDocument;

    @Column(name = "request_text")
    private String text;

    @Column(name = "account_id", updatable = false)
    private Long account;

    @Column(name = "entered_by", updatable = false)
    private Long enteredBy;

    @Column(name = "inbound_mail_id", updatable = false)
    private Long mail;

    @Column(name = "ticket_id", updatable = false)
    private Long ticketId;

    @Column(name = "open_key")
    private String openKey;

    @Column(name = "joined_id")
    private Long joinedId;

    @Enumerated(STRING)
    private IdentityProof proof;

    @Column(name = "proved_at")
    private Instant provedAt;

    @Column(name = "represented_at")
    private Instant representedAt;

    @Column(name = "contract_code")
    private String contract;

    @Column(name = "hand_over_on")
    private LocalDate handOverOn;

    @Column(name = "chosen_persons")
    private String chosenPersons;

    @Column(name = "chosen_texts")
    private String chosenTexts;

    @Column(name = "extension_reason")
    private String extensionReason;

    @Enumerated(STRING)
    private RightOutcome outcome;

    @Enumerated(STRING)
    @Column(name = "refusal_ground")
    private RefusalGround ground;

    @Column(name = "answer_text")
    private String answer;

    @Column(name = "letter_code")
    private String letterCode;

    @Column(name = "answered_on")
    private LocalDate answeredOn;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "copy_name")
    private String copyName;

    @Column(name = "copy_sha256")
    private String copySha256;

    @Column(name = "copy_size")
    private Long copySize;

    protected DataRightCase() {
        // for JPA
    }

    DataRightCase(
            String number,
            OpenRightCommand wanted,
            RightOrigin origin,
            LocalDate due,
            Instant now) {
        this.number = number;
        this.submissionKey = wanted.submissionKey();
        this.kind = wanted.kind();
        this.state = RightState.POR_ACREDITAR;
        this.enteredAt = now;
        this.firstDueOn = due;
        this.dueOn = due;
        this.text = wanted.text();
        comesFrom(origin);
        isAskedBy(wanted.asker(), wanted.holder());
    }

    private void comesFrom(RightOrigin origin) {
        channel = origin.channel();
        receivedOn = origin.receivedOn();
        account = origin.account();
        enteredBy = origin.enteredBy();
        mail = origin.mail();
        ticketId = origin.ticketId();
    }

    private void isAskedBy(RightAsker asker, RightHolder holder) {
        askerName = asker.name();
        askerDocument = asker.document();
        askerEmail = asker.email();
        askerEmailKey = asker.emailKey();
        askerPhone = asker.phone();
        askerAddress = asker.address();
        representation = holder.representation();
        holderName = holder.name();
        holderDocument = holder.document();
    }

    /** The same, asked by the same proved person about the same data in the same words. */
    String openKey(List<RightPoint> points) {
        return SecretTokens.hash(
                kind
                        + "|"
                        + getAsker().key(account)
                        + "|"
                        + getHolder().key()
                        + "|"
                        + Plain.fold(text)
                        + "|"
                        + points.stream()
                                .map(one -> one.getCode() + "=" + one.getProposed())
                                .sorted()
                                .collect(Collectors.joining("|")));
    }

    /** It is the first of its kind. */
    void lead(String key) {
        openKey = key;
    }

    /** The same was asked before; it goes on there. */
    void join(DataRightCase first) {
        joinedId = first.getId();
        state = RightState.UNIDA;
    }

    /** The number on the document, by which her data are found, whatever she had written. */
    public void readDocument(String number) {
        String read = RightAsker.text(number);
        if (read == null) {
            return;
        }
        if (!RightAsker.isDocument(read)) {
            throw new NotAllowedException("right.document.wrong");
        }
        askerDocument = read;
    }

    /** The same of the person whose data it is: a birth or death certificate has it. */
    public void readHolderDocument(String number) {
        String read = RightAsker.text(number);
        if (read == null) {
            return;
        }
        if (!RightAsker.isDocument(read)) {
            throw new NotAllowedException("right.document.wrong");
        }
        holderDocument = read;
    }

    /** Who asks is who they say. */
    public void prove(IdentityProof how, Instant now) {
        requireOpen();
        if (proof == null || how == IdentityProof.DOCUMENTO) {
            proof = how;
            provedAt = now;
        }
        begin();
    }

    /** They may ask for the other person. */
    public void represent(Instant now) {
        requireOpen();
        if (!representation.isOfAnother()) {
            throw new NotAllowedException("right.own");
        }
        representedAt = now;
        begin();
    }

    /**
     * What the officer had seen was not what it seemed: nothing is disclosed or done until there is
     * another proof. A code or an account goes on proving what it proves.
     *
     * @return the content of a copy that was made meanwhile; else null
     */
    public String takeProofBack() {
        requireOpen();
        if (!isProofSeen()) {
            throw new NotAllowedException("right.proof.notSeen");
        }
        if (proof == IdentityProof.DOCUMENTO) {
            proof = null;
            provedAt = null;
        }
        representedAt = null;
        chosenPersons = null;
        chosenTexts = null;
        openKey = null;
        begin();
        return forgetCopy();
    }

    /** Whether it rests on something that the officer saw. */
    public boolean isProofSeen() {
        return proof == IdentityProof.DOCUMENTO || representedAt != null;
    }

    private void begin() {
        state = isProved() ? RightState.EN_CURSO : RightState.POR_ACREDITAR;
    }

    /** Whether anything may be disclosed or done. */
    public boolean isProved() {
        return proof != null && (!representation.isOfAnother() || representedAt != null);
    }

    /** A document shows the name, and not the mailbox or the account alone. */
    public boolean isNameProved() {
        return isProved() && (proof == IdentityProof.DOCUMENTO || representation.isOfAnother());
    }

    public void requireProved() {
        requireOpen();
        if (!isProved()) {
            throw new NotAllowedException("right.notProved");
        }
    }

    public void requireOpen() {
        if (!state.isOpen()) {
            throw new NotAllowedException("right.closed");
        }
    }

    /**
     * Which rows are hers, of those that the proof reaches.
     *
     * @return the content of a copy that was made of others, which is not hers any more; else null
     */
    public String choose(Set<Long> persons) {
        requireProved();
        chosenPersons = joined(persons);
        return forgetCopy();
    }

    /**
     * Which requests of others name the person whose data it is, and no namesake.
     *
     * @return the content of a copy that was made without them; else null
     */
    public String chooseTexts(Set<Long> tickets) {
        requireProved();
        chosenTexts = joined(tickets);
        return forgetCopy();
    }

    private static String joined(Set<Long> ids) {
        return ids.stream().sorted().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static Set<Long> parted(String ids) {
        return Stream.of(ids.split(" "))
                .filter(one -> !one.isEmpty())
                .map(Long::valueOf)
                .collect(Collectors.toSet());
    }

    /** The last day to hand it over; null where SOSER answers it. */
    public void handOverBy(LocalDate day) {
        handOverOn = day;
    }

    public void extend(String reason, LocalDate today) {
        requireOpen();
        if (!RightTermPolicy.mayExtend(kind, firstDueOn, dueOn, today)) {
            throw new NotAllowedException("right.extend.not");
        }
        dueOn = RightTermPolicy.extended(firstDueOn);
        extensionReason = reason;
    }

    /** The institution answers it. */
    public void handOver(String toContract, LocalDate today, Instant now) {
        requireOpen();
        contract = toContract;
        close(RightState.DERIVADA, today, now);
    }

    /** What the answer is to say, until it is sent. */
    public void draft(RightOutcome decided, RefusalGround why, String words) {
        requireOpen();
        outcome = decided;
        ground = decided == null || !decided.isRefusing() ? null : why;
        answer = words;
    }

    public void keepCopy(RightCopy copy) {
        requireProved();
        copyName = copy.name();
        copySha256 = copy.sha256();
        copySize = copy.size();
    }

    /**
     * It went, or would go, to somebody else: nobody fetches it any more.
     *
     * @return its content
     */
    public String retireCopy() {
        if (state != RightState.RESPONDIDA || copySha256 == null) {
            throw new NotAllowedException("right.copy.none");
        }
        return forgetCopy();
    }

    /** Its days are over; the content that it had. */
    public String forgetCopy() {
        String content = copySha256;
        copySha256 = null;
        if (state.isOpen()) {
            copyName = null;
        }
        return content;
    }

    /**
     * @param registered number of the letter; null where a mail tells of it
     */
    public void answer(String registered, LocalDate today, Instant now) {
        requireProved();
        letterCode = registered;
        close(RightState.RESPONDIDA, today, now);
    }

    /** Nobody showed who asks. */
    public void remainUnproved(String reason, LocalDate today, Instant now) {
        requireOpen();
        answer = reason;
        close(RightState.NO_ACREDITADA, today, now);
    }

    private void close(RightState how, LocalDate today, Instant now) {
        state = how;
        answeredOn = today;
        closedAt = now;
        openKey = null;
    }

    public Long getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public String getNumber() {
        return number;
    }

    public RightKind getKind() {
        return kind;
    }

    public RightState getState() {
        return state;
    }

    public RightChannel getChannel() {
        return channel;
    }

    public LocalDate getReceivedOn() {
        return receivedOn;
    }

    public Instant getEnteredAt() {
        return enteredAt;
    }

    public LocalDate getFirstDueOn() {
        return firstDueOn;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    /** The day by which something must be done: to hand it over, else to answer. */
    public LocalDate getActBy() {
        return handOverOn == null || answeredOn != null ? dueOn : handOverOn;
    }

    /** Null where the officer chose none. */
    public Set<Long> getChosenPersons() {
        return chosenPersons == null ? null : parted(chosenPersons);
    }

    /** Whether the officer looked which of them speak of the person. */
    public boolean isTextsChosen() {
        return chosenTexts != null;
    }

    /** Ids of requests of others; none where the officer chose none. */
    public Set<Long> getChosenTexts() {
        return chosenTexts == null ? Set.of() : parted(chosenTexts);
    }

    public boolean isExtended() {
        return !dueOn.equals(firstDueOn);
    }

    public RightAsker getAsker() {
        return new RightAsker(askerName, askerDocument, askerEmail, askerPhone, askerAddress);
    }

    public String getEmailKey() {
        return askerEmailKey;
    }

    public RightHolder getHolder() {
        return new RightHolder(representation, holderName, holderDocument);
    }

    public String getText() {
        return text;
    }

    public Long getAccount() {
        return account;
    }

    public Long getEnteredBy() {
        return enteredBy;
    }

    public Long getTicketId() {
        return ticketId;
    }

    public Long getJoinedId() {
        return joinedId;
    }

    public IdentityProof getProof() {
        return proof;
    }

    public Instant getProvedAt() {
        return provedAt;
    }

    public Instant getRepresentedAt() {
        return representedAt;
    }

    public String getContract() {
        return contract;
    }

    public String getExtensionReason() {
        return extensionReason;
    }

    public RightOutcome getOutcome() {
        return outcome;
    }

    public RefusalGround getGround() {
        return ground;
    }

    public String getAnswer() {
        return answer;
    }

    /** Of the registered letter with the answer; null where a mail told of it. */
    public String getLetterCode() {
        return letterCode;
    }

    public LocalDate getAnsweredOn() {
        return answeredOn;
    }

    public Instant getClosedAt() {
        return closedAt;
    }

    public String getCopyName() {
        return copyName;
    }

    public String getCopySha256() {
        return copySha256;
    }

    public Long getCopySize() {
        return copySize;
    }
}
