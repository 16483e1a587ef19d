package cl.soser.canal.catalogue;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.configuration.ConfigurationChangeRepository;
import cl.soser.canal.configuration.ConfigurationFields;
import cl.soser.canal.configuration.ConfigurationSubject;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.Plain;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The catalogues, for the administrator: names, order, and what is offered. Nothing is ever
 * deleted, because tickets, rules and reports refer to it.
 */
@Stateless
@RolesAllowed("ADMINISTRADOR")
public class CatalogueService {

    private static final int LONGEST_CODE = 30;

    @PersistenceContext EntityManager em;
    @Inject ConfigurationChangeRepository configurationChangeRepository;

    /** All of a list in its order, those no longer offered too. */
    @TransactionAttribute(SUPPORTS)
    public List<CatalogueRow> all(@NotNull CatalogueKind kind) {
        return entries(kind).stream().map(entry -> CatalogueRow.of(kind, entry)).toList();
    }

    @TransactionAttribute(SUPPORTS)
    public CatalogueRow get(@NotNull CatalogueKind kind, @NotNull String code) {
        return CatalogueRow.of(kind, known(kind, code));
    }

    /**
     * A new entry, last in its list; its code is made of its name and stays.
     *
     * @param parent the topic of a new subtopic; null elsewhere
     */
    public String add(
            @NotNull CatalogueKind kind,
            String parent,
            @NotBlank @Size(max = 60) String label,
            boolean productRequested) {
        if (kind.isOfTheProcedure()) {
            throw new NotAllowedException("catalogue.ofTheProcedure");
        }
        List<CatalogueEntry> all = entries(kind);
        requireOwnName(kind, all, null, parent, label);
        String code = code(all, label);
        int last = all.stream().mapToInt(CatalogueEntry::getOrdinal).max().orElse(0);
        CatalogueEntry entry =
                switch (kind) {
                    case TEMA -> new Topic(code, label.strip(), productRequested, last + 1);
                    case SUBTEMA ->
                            new Subtopic(code, topic(parent).getCode(), label.strip(), last + 1);
                    default -> new Area(code, label.strip(), last + 1);
                };
        em.persist(entry);
        all.add(entry);
        logChange(kind, entry, ConfigurationFields.NONE, fields(all, entry));
        return code;
    }

    /** "Canasta de Navidad" becomes CANASTA_DE_NAVIDAD; a second one gets a number. */
    private static String code(List<CatalogueEntry> all, String label) {
        String plain = String.join("_", Plain.words(label)).toUpperCase(Locale.ROOT);
        String asked = plain.replaceAll("[^A-Z0-9_]", "");
        if (asked.isEmpty()) {
            throw new NotAllowedException("catalogue.noLetters");
        }
        String base = asked.substring(0, Math.min(asked.length(), LONGEST_CODE - 3));
        String code = base;
        for (int n = 2; isTaken(all, code); n++) {
            code = base + "_" + n;
        }
        return code;
    }

    private static boolean isTaken(List<CatalogueEntry> all, String code) {
        return all.stream().anyMatch(entry -> entry.getCode().equals(code));
    }

    /** How it is called from now on, everywhere; the tickets that have it included. */
    public void change(
            @NotNull CatalogueKind kind,
            @NotNull String code,
            int version,
            @NotBlank @Size(max = 60) String label,
            boolean productRequested) {
        if (kind.isOfTheProcedure()) {
            throw new NotAllowedException("catalogue.ofTheProcedure");
        }
        List<CatalogueEntry> all = entries(kind);
        CatalogueEntry entry = seen(all, code, version);
        requireOwnName(kind, all, entry, CatalogueRow.of(kind, entry).parent(), label);
        ConfigurationFields before = fields(all, entry);
        entry.call(label.strip());
        if (entry instanceof Topic topic) {
            topic.askProduct(productRequested);
        }
        logChange(kind, entry, before, fields(all, entry));
    }

    /** One place up or down among its own; at the end of the list nothing happens. */
    public void move(@NotNull CatalogueKind kind, @NotNull String code, int version, boolean up) {
        List<CatalogueEntry> all = entries(kind);
        CatalogueEntry entry;
        try {
            entry = seen(all, code, version);
        } catch (OptimisticLockException e) {
            throw new NotAllowedException("error.movedMeanwhile");
        }
        List<CatalogueEntry> own = own(all, entry);
        int at = own.indexOf(entry);
        int target = up ? at - 1 : at + 1;
        if (target < 0 || target >= own.size()) {
            return;
        }
        ConfigurationFields before = fields(all, entry);
        CatalogueEntry other = own.get(target);
        int mine = entry.getOrdinal();
        int theirs = other.getOrdinal();
        entry.moveTo(-1);
        em.flush(); // no two may have the same place at any moment
        other.moveTo(mine);
        em.flush();
        entry.moveTo(theirs);
        List<CatalogueEntry> now = new ArrayList<>(all);
        now.set(all.indexOf(entry), other);
        now.set(all.indexOf(other), entry);
        logChange(kind, entry, before, fields(now, entry));
    }

    /** No longer offered; refused where something would be left without a way. */
    public void retire(@NotNull CatalogueKind kind, @NotNull String code, int version) {
        List<CatalogueEntry> all = entries(kind);
        CatalogueEntry entry = seen(all, code, version);
        boolean last =
                own(all, entry).stream()
                        .filter(one -> !one.equals(entry))
                        .allMatch(CatalogueEntry::isRetired);
        if (last && kind != CatalogueKind.SUBTEMA) {
            throw new NotAllowedException("catalogue.last");
        }
        if (kind == CatalogueKind.MOTIVO && Motive.UNDER_CONTRACT.contains(code)) {
            throw new NotAllowedException("catalogue.underContract", entry.getLabel());
        }
        if (kind == CatalogueKind.AREA) {
            requireIdle(code);
        }
        ConfigurationFields before = fields(all, entry);
        entry.retire();
        logChange(kind, entry, before, fields(all, entry));
    }

    /** The names of the rules in force that use it and no longer match after it is retired. */
    @TransactionAttribute(SUPPORTS)
    public List<String> namedBy(@NotNull CatalogueKind kind, @NotNull String code) {
        return kind == CatalogueKind.AREA
                ? List.of()
                : em.createNamedQuery(CatalogueEntry.RULES, String.class)
                        .setParameter("motive", kind == CatalogueKind.MOTIVO ? code : "")
                        .setParameter("topic", kind == CatalogueKind.TEMA ? code : "")
                        .setParameter("subtopic", kind == CatalogueKind.SUBTEMA ? code : "")
                        .getResultList();
    }

    public void offerAgain(@NotNull CatalogueKind kind, @NotNull String code, int version) {
        List<CatalogueEntry> all = entries(kind);
        CatalogueEntry entry = seen(all, code, version);
        ConfigurationFields before = fields(all, entry);
        entry.offerAgain();
        logChange(kind, entry, before, fields(all, entry));
    }

    /** An area goes only when nothing is there and nothing would be sent there. */
    private void requireIdle(String area) {
        if (Area.CANAL.equals(area)) {
            throw new NotAllowedException("catalogue.area.canal");
        }
        long tickets = count(Area.OPEN_TICKETS, area);
        if (tickets > 0) {
            throw new NotAllowedException("catalogue.area.tickets", tickets);
        }
        List<String> rules =
                em.createNamedQuery(Area.RULES, String.class)
                        .setParameter("area", area)
                        .setParameter("copy", "%," + area + ",%")
                        .getResultList();
        if (!rules.isEmpty()) {
            throw new NotAllowedException("catalogue.area.rules", String.join("», «", rules));
        }
    }

    private long count(String query, String area) {
        return em.createNamedQuery(query, Long.class).setParameter("area", area).getSingleResult();
    }

    private List<CatalogueEntry> entries(CatalogueKind kind) {
        return new ArrayList<>(em.createNamedQuery(kind.all(), kind.type()).getResultList());
    }

    /** Those it is chosen among: of a subtopic only the others of its topic. */
    private static List<CatalogueEntry> own(List<CatalogueEntry> all, CatalogueEntry entry) {
        return all.stream().filter(other -> isBeside(other, entry)).toList();
    }

    private static boolean isBeside(CatalogueEntry other, CatalogueEntry entry) {
        return !(entry instanceof Subtopic mine)
                || other instanceof Subtopic theirs
                        && theirs.getTopicCode().equals(mine.getTopicCode());
    }

    private static void requireOwnName(
            CatalogueKind kind,
            List<CatalogueEntry> all,
            CatalogueEntry itself,
            String parent,
            String label) {
        boolean taken =
                all.stream()
                        .filter(entry -> !entry.equals(itself))
                        .filter(
                                entry ->
                                        Objects.equals(
                                                CatalogueRow.of(kind, entry).parent(), parent))
                        .anyMatch(entry -> Plain.fold(entry.getLabel()).equals(Plain.fold(label)));
        if (taken) {
            throw new NotAllowedException("catalogue.nameTaken");
        }
    }

    private CatalogueEntry known(CatalogueKind kind, String code) {
        CatalogueEntry entry = em.find(kind.type(), code);
        if (entry == null) {
            throw new NotFoundException();
        }
        return entry;
    }

    private Topic topic(String code) {
        return (Topic) known(CatalogueKind.TEMA, code == null ? "" : code);
    }

    private static CatalogueEntry seen(List<CatalogueEntry> all, String code, int version) {
        CatalogueEntry entry =
                all.stream()
                        .filter(one -> one.getCode().equals(code))
                        .findAny()
                        .orElseThrow(NotFoundException::new);
        if (entry.getVersion() != version) {
            throw new OptimisticLockException();
        }
        return entry;
    }

    private ConfigurationFields fields(List<CatalogueEntry> all, CatalogueEntry entry) {
        List<CatalogueEntry> own = own(all, entry);
        int place =
                IntStream.range(0, own.size())
                        .filter(at -> own.get(at).equals(entry))
                        .findFirst()
                        .orElse(own.size() - 1);
        ConfigurationFields fields = ConfigurationFields.NONE.field("name", entry.getLabel());
        if (entry instanceof Subtopic subtopic) {
            fields = fields.field("topic", topic(subtopic.getTopicCode()).getLabel());
        }
        if (entry instanceof Topic topic) {
            fields = fields.field("asksProduct", topic.isProductRequested());
        }
        return fields.field("order", place + 1).field("offered", !entry.isRetired());
    }

    private void logChange(
            CatalogueKind kind,
            CatalogueEntry entry,
            ConfigurationFields before,
            ConfigurationFields after) {
        configurationChangeRepository.changed(
                new ConfigurationSubject(kind.change(), entry.getCode(), entry.getLabel()),
                before,
                after);
    }
}
