package cl.soser.canal.ticket;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.FetchType.LAZY;

import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.catalogue.Classification;
import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.Motive;
import cl.soser.canal.catalogue.Subtopic;
import cl.soser.canal.catalogue.Topic;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.contract.Contract;
import cl.soser.canal.directory.Comuna;
import cl.soser.canal.directory.School;
import cl.soser.canal.person.AnswerChannel;
import cl.soser.canal.person.Person;
import cl.soser.canal.shared.ServerTime;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * What a citizen asked, about which school, and how they are to be answered. The number, the time
 * of entry and what they chose never change; the classification, the context and the institution
 * may be corrected. Its progress belongs to the {@link Ticket}.
 */
@MappedSuperclass
public abstract class TicketRequest {

    @Column(name = "ticket_number", updatable = false)
    private String number;

    @Column(name = "submission_key", updatable = false)
    private String submissionKey;

    @Enumerated(STRING)
    private Channel channel;

    @Enumerated(STRING)
    private Context context;

    @ManyToOne(fetch = LAZY)
    @JoinColumn(name = "contract_code")
    private Contract contract;

    @ManyToOne(fetch = LAZY)
    @JoinColumn(name = "motive_code")
    private Motive motive;

    @ManyToOne(fetch = LAZY)
    @JoinColumn(name = "topic_code")
    private Topic topic;

    @ManyToOne(fetch = LAZY)
    @JoinColumn(name = "subtopic_code")
    private Subtopic subtopic;

    /** The motive under which its term was missed; null where it counts under its own. */
    @Column(name = "judged_motive_code")
    private String judgedMotive;

    /** The institution in whose figures it stays; null where it is that which reads it. */
    @Column(name = "judged_institution_code")
    private String judgedInstitution;

    @Column(name = "chosen_motive_code", updatable = false)
    private String chosenMotive;

    @Column(name = "chosen_topic_code", updatable = false)
    private String chosenTopic;

    @Column(name = "chosen_subtopic_code", updatable = false)
    private String chosenSubtopic;

    @Enumerated(STRING)
    private Urgency urgency;

    private String subject;

    @Column(name = "institution_code")
    private String institution;

    @ManyToOne(fetch = LAZY)
    @JoinColumn(name = "school_id")
    private School school;

    @Column(name = "school_note")
    private String schoolNote;

    @Column(name = "comuna_code")
    private String comuna;

    /** The same comuna, for lists that show its name. */
    @ManyToOne(fetch = LAZY)
    @JoinColumn(name = "comuna_code", insertable = false, updatable = false)
    private Comuna place;

    @ManyToOne(fetch = LAZY)
    @JoinColumn(name = "person_id")
    private Person person;

    @Enumerated(STRING)
    @Column(name = "answer_channel")
    private AnswerChannel answerChannel;

    @Column(name = "account_id")
    private Long account;

    @Column(name = "entered_at", updatable = false)
    private Instant enteredAt;

    @Embedded private TicketCodes codes;

    /** The institutions that may read it no longer. */
    @ElementCollection
    @CollectionTable(name = "ticket_departure", joinColumns = @JoinColumn(name = "ticket_id"))
    private Set<TicketDeparture> departures = new HashSet<>();

    protected TicketRequest() {
        // for JPA
    }

    TicketRequest(String number, ClassifiedFiling filing, Contract contract, Instant enteredAt) {
        this.number = number;
        this.submissionKey = filing.submissionKey();
        this.channel = filing.channel();
        this.context = filing.context();
        this.contract = contract;
        this.chosenMotive = filing.classification().motive().getCode();
        this.chosenTopic = filing.classification().topic().getCode();
        this.chosenSubtopic = filing.classification().subtopicCode();
        this.urgency = filing.urgency();
        this.subject = filing.subject();
        this.institution = filing.place().institution();
        this.school = filing.place().school();
        this.schoolNote = filing.place().note();
        this.comuna = filing.place().comuna();
        this.person = filing.filer().person();
        this.answerChannel = person.getAnswerChannel();
        this.account = filing.filer().account();
        this.enteredAt = enteredAt;
        classify(filing.classification());
    }

    private void classify(Classification classification) {
        motive = classification.motive();
        topic = classification.topic();
        subtopic = classification.subtopic();
    }

    /** Corrects the classification; the citizen's choice stays. */
    void correct(Classification classification, Context newContext) {
        classify(classification);
        context = newContext;
    }

    /** The institution decides who may read; it follows the school unless corrected by hand. */
    void belongTo(String newInstitution) {
        departures.removeIf(departure -> departure.isOf(newInstitution));
        if (!institution.equals(newInstitution)) {
            departures.add(new TicketDeparture(institution, ServerTime.now()));
        }
        institution = newInstitution;
    }

    /** Its figures stay with that motive, whatever it is called from now on. */
    void countUnder(String motiveCode) {
        judgedMotive = motiveCode;
    }

    /**
     * Its figures stay with that institution.
     *
     * @param institutionCode null for the one that reads it
     */
    void countFor(String institutionCode) {
        judgedInstitution = institutionCode;
    }

    /** The mailbox of the ticket was proved to be this account's. */
    public void joinAccount(long accountId) {
        account = accountId;
    }

    /** {@code CP-2026-000123}: the public number. */
    public String getNumber() {
        return number;
    }

    public Channel getChannel() {
        return channel;
    }

    public Context getContext() {
        return context;
    }

    public Contract getContract() {
        return contract;
    }

    public Motive getMotive() {
        return motive;
    }

    public Topic getTopic() {
        return topic;
    }

    /** Null where the topic has none. */
    public Subtopic getSubtopic() {
        return subtopic;
    }

    /** The code of the motive under which every figure counts it. */
    public String getCountedMotive() {
        return judgedMotive == null ? motive.getCode() : judgedMotive;
    }

    /** The institution in whose figures it is. */
    public String getCountedInstitution() {
        return judgedInstitution == null ? institution : judgedInstitution;
    }

    /** Motive code as the citizen chose it. */
    public String getChosenMotive() {
        return chosenMotive;
    }

    public String getChosenTopic() {
        return chosenTopic;
    }

    /** As the citizen stated it. */
    public Urgency getUrgency() {
        return urgency;
    }

    public String getSubject() {
        return subject;
    }

    public String getInstitution() {
        return institution;
    }

    /** Null when the school was not found in the directory; then see {@link #getSchoolNote}. */
    public School getSchool() {
        return school;
    }

    public String getSchoolNote() {
        return schoolNote;
    }

    public String getComuna() {
        return comuna;
    }

    public Person getPerson() {
        return person;
    }

    /** How this request is answered, independent of later choices of its person. */
    public AnswerChannel getAnswerChannel() {
        return answerChannel;
    }

    /**
     * Whether an answer counts only when the person was reached, or the letter posted (rules,
     * section 6).
     */
    public boolean isAnsweredByHand() {
        return switch (answerChannel) {
            case CORREO -> person.getEmail().isEmpty();
            case SMS -> false;
            case LLAMADA, CARTA -> true;
        };
    }

    /** The account that may follow it signed in; null until a mailbox is proved. */
    public Long getAccount() {
        return account;
    }

    public Instant getEnteredAt() {
        return enteredAt;
    }
}
