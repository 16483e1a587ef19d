package cl.soser.canal.right.register;

import static cl.soser.canal.account.Role.DATOS;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.right.answer.DataOfficeContent;
import cl.soser.canal.right.answer.DataOfficeService;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.shared.pdf.XhtmlDocument;
import cl.soser.canal.sla.DeadlineLabels;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;

/** The register of breaches, and drafts of the notices that the law wants. */
@Stateless
@RolesAllowed(DATOS)
public class DataBreachService {

    private static final int PAGE = 100;

    @PersistenceContext EntityManager em;
    @Inject DataOfficeService dataOfficeService;
    @Inject Event<DataBreachRecorded> recorded;
    @Inject Caller caller;
    @Inject Clock clock;

    /**
     * The newest first.
     *
     * @param before where the page before ended
     */
    @TransactionAttribute(SUPPORTS)
    public Slice<DataBreach> page(long before, @Min(1) @Max(Slice.MOST) int size) {
        return Slice.of(
                em.createNamedQuery(DataBreach.PAGE, DataBreach.class)
                        .setParameter("before", before),
                size);
    }

    @TransactionAttribute(SUPPORTS)
    public DataBreach open(long id) {
        DataBreach breach = em.find(DataBreach.class, id);
        if (breach == null) {
            throw new NotFoundException();
        }
        return breach;
    }

    /** Keeps it, and Operations and informática are told that there is one. */
    public long record(@NotNull @Valid DataBreachContent content) {
        DataBreach breach = new DataBreach(content, caller.requireId(), clock.instant());
        em.persist(breach);
        em.flush();
        recorded.fire(new DataBreachRecorded(breach.getId(), breach.getTellBy(), clock.instant()));
        return breach.getId();
    }

    public void change(long id, int version, @NotNull @Valid DataBreachContent content) {
        get(id, version).describe(content);
    }

    public void agencyTold(long id, int version, @NotBlank @Size(max = 200) String reference) {
        get(id, version).agencyTold(reference.strip(), clock.instant());
    }

    public void peopleTold(long id, int version, @NotBlank @Size(max = 500) String how) {
        get(id, version).peopleTold(how.strip(), clock.instant());
    }

    public void close(long id, int version, @Size(max = 1000) String reason) {
        get(id, version)
                .close(reason == null || reason.isBlank() ? null : reason.strip(), clock.instant());
    }

    private DataBreach get(long id, int version) {
        DataBreach breach = open(id);
        if (breach.getVersion() != version) {
            throw new OptimisticLockException();
        }
        return breach;
    }

    /** All of them with what was told to whom, as the Agency may ask for it. */
    @TransactionAttribute(SUPPORTS)
    public byte[] register() {
        DataOfficeContent office = dataOfficeService.office();
        XhtmlDocument document =
                new XhtmlDocument(word("register.title"))
                        .fact(RegisterService.WORDS.getString("responsible"), office.responsible())
                        .fact(word("register.made"), moment(clock.instant()));
        long before = Long.MAX_VALUE;
        Slice<DataBreach> page;
        do {
            page = page(before, PAGE);
            for (DataBreach breach : page.rows()) {
                add(document, breach);
                before = breach.getId();
            }
        } while (page.more());
        return document.pdf();
    }

    private static void add(XhtmlDocument document, DataBreach breach) {
        document.heading(word("register.one") + " " + breach.getId())
                .fact(word("noticed"), moment(breach.getNoticedAt()));
        describe(document, breach.content())
                .fact(
                        word("register.agency"),
                        told(breach.getAgencyAt(), breach.getAgencyReference()))
                .fact(
                        word("register.people"),
                        breach.getPeopleAt() == null
                                ? breach.getNotToldReason()
                                : told(breach.getPeopleAt(), breach.getPeopleHow()))
                .fact(word("register.closed"), told(breach.getClosedAt(), null));
    }

    private static String told(Instant at, String how) {
        return at == null ? null : moment(at) + (how == null ? "" : ": " + how);
    }

    private static String moment(Instant at) {
        return DeadlineLabels.fullWithYear(at, DeadlineLabels.SANTIAGO);
    }

    private static XhtmlDocument describe(XhtmlDocument document, DataBreachContent content) {
        return document.fact(word("happened"), content.happened())
                .fact(word("categories"), content.categories())
                .fact(word("count"), count(content))
                .fact(word("sensitive"), word(content.sensitive() ? "yes" : "no"))
                .fact(word("children"), word(content.children() ? "yes" : "no"))
                .fact(word("consequences"), content.consequences())
                .fact(word("measures"), content.measures());
    }

    /** What the Agency is told, to be checked and sent. */
    @TransactionAttribute(SUPPORTS)
    public byte[] agencyNotice(long id) {
        DataBreach breach = open(id);
        XhtmlDocument document = notice("agency.title", breach).paragraph(word("agency.text"));
        return describe(document, breach.content()).pdf();
    }

    private static String count(DataBreachContent content) {
        return content.peopleCount() == null
                ? word("unknown")
                : String.valueOf(content.peopleCount());
    }

    /** What the people are told, in plain words. */
    @TransactionAttribute(SUPPORTS)
    public byte[] peopleNotice(long id) {
        DataBreach breach = open(id);
        DataBreachContent content = breach.content();
        return notice("people.title", breach)
                .paragraph(content.happened())
                .heading(word("people.data"))
                .paragraph(content.categories())
                .heading(word("people.may"))
                .paragraph(content.consequences())
                .heading(word("people.did"))
                .paragraph(content.measures())
                .paragraph(
                        word(breach.getAgencyAt() == null ? "people.agency.soon" : "people.agency"))
                .pdf();
    }

    private XhtmlDocument notice(String title, DataBreach breach) {
        DataOfficeContent office = dataOfficeService.office();
        XhtmlDocument document =
                new XhtmlDocument(word(title))
                        .fact(RegisterService.WORDS.getString("responsible"), office.responsible())
                        .fact(word("noticed"), moment(breach.getNoticedAt()));
        return office.contact() == null
                ? document
                : document.fact(RegisterService.WORDS.getString("contact"), office.contact());
    }

    private static String word(String key) {
        return RegisterService.WORDS.getString("breach." + key);
    }
}
