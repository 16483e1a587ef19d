package cl.soser.canal.catalogue;

import cl.soser.canal.configuration.ConfigurationSection;
import cl.soser.canal.configuration.ConfigurationSubject;
import cl.soser.canal.configuration.RowPlacement;
import cl.soser.canal.configuration.SectionSchema;
import cl.soser.canal.configuration.SectionValues;
import cl.soser.canal.shared.NotAllowedException;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A list of the catalogues in the file. An entry that the file omits is no longer offered. */
abstract class CatalogueSection implements ConfigurationSection {

    static final String CODE = "codigo";
    static final String NAME = "nombre";
    static final String PLACE = "orden";
    static final String OFFERED = "vigente";
    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,29}");

    @PersistenceContext EntityManager em;

    private final CatalogueKind kind;
    private final int order;

    CatalogueSection(CatalogueKind kind, int order) {
        this.kind = kind;
        this.order = order;
    }

    /** What only this list has. */
    abstract void write(SectionValues row, CatalogueEntry entry);

    abstract CatalogueEntry make(JsonObject row, int ordinal);

    abstract void read(CatalogueEntry entry, JsonObject row);

    void requireIdle(CatalogueEntry entry) {
        // only an area may be busy
    }

    @Override
    public int order() {
        return order;
    }

    @Override
    public Set<String> owners() {
        return Set.of("ADMINISTRADOR");
    }

    @Override
    public SectionSchema shape() {
        return new SectionSchema()
                .matching(CODE, true, FORM)
                .text(NAME, true, 60)
                .number(PLACE, true, 1, 10_000)
                .yesNo(OFFERED);
    }

    @Override
    public String key(JsonObject row) {
        return SectionValues.text(row, CODE);
    }

    @Override
    public ConfigurationSubject what(String key, JsonObject row) {
        return new ConfigurationSubject(kind.change(), key, SectionValues.text(row, NAME));
    }

    List<CatalogueEntry> entries() {
        return new ArrayList<>(em.createNamedQuery(kind.all(), kind.type()).getResultList());
    }

    @Override
    public Map<String, JsonObject> rows() {
        Map<String, JsonObject> rows = new LinkedHashMap<>();
        int place = 1;
        for (CatalogueEntry entry : entries()) {
            SectionValues row =
                    new SectionValues()
                            .text(CODE, entry.getCode())
                            .text(NAME, entry.getLabel())
                            .number(PLACE, place++)
                            .yesNo(OFFERED, !entry.isRetired());
            write(row, entry);
            rows.put(entry.getCode(), row.build());
        }
        return rows;
    }

    @Override
    public void apply(List<Change> changes) {
        List<CatalogueEntry> all = entries();
        Map<CatalogueEntry, Integer> wanted = new LinkedHashMap<>();
        int last = all.stream().mapToInt(CatalogueEntry::getOrdinal).max().orElse(0);
        for (Change change : changes) {
            CatalogueEntry entry = em.find(kind.type(), change.key());
            if (entry == null) {
                if (kind.isOfTheProcedure()) {
                    throw new NotAllowedException("catalogue.ofTheProcedure");
                }
                entry = make(change.after(), ++last);
                em.persist(entry);
                all.add(entry);
            }
            become(entry, change);
            if (!change.isGone()) {
                wanted.put(entry, SectionValues.whole(change.after(), PLACE));
            }
        }
        if (all.stream().allMatch(CatalogueEntry::isRetired) && !all.isEmpty()) {
            throw new NotAllowedException("catalogue.last");
        }
        RowPlacement.put(all, wanted, CatalogueEntry::moveTo, 1, em::flush);
    }

    private void become(CatalogueEntry entry, Change change) {
        boolean offered = !change.isGone() && SectionValues.unlessNo(change.after(), OFFERED);
        if (!offered && !entry.isRetired()) {
            requireIdle(entry);
            entry.retire();
        } else if (offered) {
            entry.offerAgain();
        }
        if (change.isGone()) {
            return;
        }
        String name = SectionValues.text(change.after(), NAME);
        if (!name.equals(entry.getLabel())) {
            if (kind.isOfTheProcedure()) {
                throw new NotAllowedException("catalogue.ofTheProcedure");
            }
            entry.call(name);
        }
        read(entry, change.after());
    }
}
