package cl.soser.canal.right.register;

import static cl.soser.canal.account.Role.DATOS;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.StaffRepository;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.right.answer.DataOfficeContent;
import cl.soser.canal.right.answer.DataOfficeService;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.pdf.XhtmlDocument;
import cl.soser.canal.sla.DeadlineLabels;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;

/** The officer keeps her registers: every change is an edition with its reason. */
@Stateless
@RolesAllowed(DATOS)
public class RegisterService {

    static final ResourceBundle WORDS =
            ResourceBundle.getBundle("cl.soser.canal.right.register", Locale.ROOT);

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd-MM-yyyy").withZone(DeadlineLabels.SANTIAGO);

    @PersistenceContext EntityManager em;
    @Inject DataOfficeService dataOfficeService;
    @Inject StaffRepository staffRepository;
    @Inject Caller caller;
    @Inject Clock clock;

    @TransactionAttribute(SUPPORTS)
    public List<RegisterEntry> all(@NotNull RegisterKind kind) {
        return em.createNamedQuery(RegisterEntry.OF_KIND, RegisterEntry.class)
                .setParameter("kind", kind)
                .getResultList();
    }

    @TransactionAttribute(SUPPORTS)
    public RegisterEntryDetails open(long id) {
        RegisterEntry entry = em.find(RegisterEntry.class, id);
        if (entry == null) {
            throw new NotFoundException();
        }
        List<RegisterEdition> editions =
                em.createNamedQuery(RegisterEdition.OF_ENTRY, RegisterEdition.class)
                        .setParameter("entry", id)
                        .getResultList();
        Map<Long, String> names =
                staffRepository.names(
                        editions.stream()
                                .map(RegisterEdition::getEditedBy)
                                .filter(Objects::nonNull)
                                .toList());
        return new RegisterEntryDetails(
                id,
                entry.getVersion(),
                entry.getKind(),
                entry.isEnded(),
                editions.get(0).content(entry.getTitle()),
                editions.stream()
                        .map(
                                one ->
                                        new RegisterEntryDetails.Edition(
                                                one.getEdition(),
                                                one.getEditedAt(),
                                                names.get(one.getEditedBy()),
                                                one.getReason(),
                                                one.content(entry.getTitle())))
                        .toList());
    }

    /** A new entry; its id. */
    public long add(
            @NotNull RegisterKind kind,
            @NotNull @Valid RegisterEntryContent content,
            @NotBlank @Size(max = 500) String reason) {
        RegisterEntry entry = new RegisterEntry(kind);
        int edition = entry.edit(content.title(), false);
        em.persist(entry);
        em.flush();
        keep(entry, edition, content, reason);
        return entry.getId();
    }

    /**
     * A new edition of it.
     *
     * @param ended that this is done no more
     */
    public void change(
            long id,
            int version,
            @NotNull @Valid RegisterEntryContent content,
            boolean ended,
            @NotBlank @Size(max = 500) String reason) {
        RegisterEntry entry = em.find(RegisterEntry.class, id);
        if (entry == null) {
            throw new NotFoundException();
        }
        if (entry.getVersion() != version) {
            throw new OptimisticLockException();
        }
        keep(entry, entry.edit(content.title(), ended), content, reason);
    }

    private void keep(
            RegisterEntry entry, int edition, RegisterEntryContent content, String reason) {
        em.persist(
                new RegisterEdition(
                        entry.getId(),
                        edition,
                        content,
                        caller.requireId(),
                        clock.instant(),
                        reason.strip()));
    }

    /** What is in force of that register, as PDF. */
    @TransactionAttribute(SUPPORTS)
    public byte[] pdf(@NotNull RegisterKind kind) {
        DataOfficeContent office = dataOfficeService.office();
        XhtmlDocument document =
                new XhtmlDocument(WORDS.getString("title." + kind))
                        .fact(WORDS.getString("responsible"), office.responsible())
                        .fact(WORDS.getString("contact"), office.contact())
                        .fact(WORDS.getString("made"), DAY.format(clock.instant()));
        Map<Long, RegisterEdition> editions = new HashMap<>();
        em.createNamedQuery(RegisterEdition.IN_FORCE, RegisterEdition.class)
                .setParameter("kind", kind)
                .getResultList()
                .forEach(one -> editions.put(one.getEntry(), one));
        Map<Long, String> names =
                staffRepository.names(
                        editions.values().stream()
                                .map(RegisterEdition::getEditedBy)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList());
        int place = 0;
        for (RegisterEntry entry : all(kind)) {
            RegisterEdition edition = editions.get(entry.getId());
            RegisterEntryContent content = edition.content(entry.getTitle());
            place++;
            document.heading(
                    place
                            + ". "
                            + entry.getTitle()
                            + (entry.isEnded() ? " " + WORDS.getString("ended") : ""));
            fact(document, "purpose", content.purpose());
            fact(document, "categories", content.categories());
            fact(document, "people", content.people());
            fact(document, "ground", content.ground());
            fact(document, "recipients", content.recipients());
            fact(document, "keptFor", content.keptFor());
            fact(document, "safeguards", content.safeguards());
            fact(document, "edition", said(edition, names.get(edition.getEditedBy())));
        }
        return document.pdf();
    }

    /** "2, del 30-11-2026, por Dora Datos"; nobody made the first, which came with the product. */
    private static String said(RegisterEdition edition, String who) {
        String dated =
                MessageFormat.format(
                        WORDS.getString("edition.of"),
                        edition.getEdition(),
                        DAY.format(edition.getEditedAt()));
        return who == null
                ? dated
                : MessageFormat.format(WORDS.getString("edition.by"), dated, who);
    }

    private static void fact(XhtmlDocument document, String name, String value) {
        if (value != null && !value.isBlank()) {
            document.fact(WORDS.getString(name), value);
        }
    }
}
