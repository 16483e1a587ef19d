package cl.soser.canal.contract;

import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.configuration.ConfigurationSection;
import cl.soser.canal.configuration.ConfigurationSubject;
import cl.soser.canal.configuration.SectionSchema;
import cl.soser.canal.configuration.SectionValues;
import cl.soser.canal.directory.School;
import cl.soser.canal.directory.SchoolScheme;
import cl.soser.canal.shared.NotAllowedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The contracts with their schools. A contract that the file omits is removed, unless it was used.
 */
@ApplicationScoped
class ContractsSection implements ConfigurationSection {

    private static final Pattern CODE = Pattern.compile("[0-9A-Z][0-9A-Z-]{2,19}");
    private static final Pattern SCHOOL = Pattern.compile("(RBD|JUNJI|INTEGRA):\\d{1,12}");
    private static final int AT_ONCE = 500;

    @PersistenceContext EntityManager em;
    @Inject ContractRepository contractRepository;

    @Override
    public String name() {
        return "contratos";
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Set<String> owners() {
        return Set.of("ADMINISTRADOR");
    }

    @Override
    public SectionSchema shape() {
        return new SectionSchema()
                .matching("codigo", true, CODE)
                .text("nombre", true, 120)
                .day("comienza", true)
                .day("termina", false)
                .yesNo("todosLosDemas")
                .list("instituciones", text -> Set.of("JUNAEB", "JUNJI", "INTEGRA").contains(text))
                .list("establecimientos", text -> SCHOOL.matcher(text).matches());
    }

    @Override
    public String key(JsonObject row) {
        return SectionValues.text(row, "codigo");
    }

    @Override
    public Map<String, JsonObject> rows() {
        Map<String, List<String>> schools = new HashMap<>();
        em.createNamedQuery(ContractSchool.CODES, Object[].class)
                .getResultList()
                .forEach(
                        row ->
                                schools.computeIfAbsent((String) row[0], code -> new ArrayList<>())
                                        .add(row[1] + ":" + row[2]));
        Map<String, JsonObject> rows = new LinkedHashMap<>();
        for (Contract contract : contractRepository.contracts()) {
            ContractContent text = contract.text();
            rows.put(
                    contract.getCode(),
                    new SectionValues()
                            .text("codigo", contract.getCode())
                            .text("nombre", text.label())
                            .text("comienza", text.validFrom())
                            .text("termina", text.validUntil())
                            .yesNo("todosLosDemas", text.everySchool())
                            .list("instituciones", text.institutions().stream().sorted().toList())
                            .list(
                                    "establecimientos",
                                    schools.getOrDefault(contract.getCode(), List.of()))
                            .build());
        }
        return rows;
    }

    @Override
    public ConfigurationSubject what(String key, JsonObject row) {
        return new ConfigurationSubject(ConfigurationKind.CONTRATO, key, key);
    }

    @Override
    public void apply(List<Change> changes) {
        contractRepository.hold();
        List<Contract> changed = new ArrayList<>();
        for (Change change : changes) {
            Contract contract = em.find(Contract.class, change.key());
            if (change.isGone()) {
                contractRepository.remove(contract);
                continue;
            }
            JsonObject row = change.after();
            ContractContent text =
                    new ContractContent(
                            SectionValues.text(row, "nombre"),
                            SectionValues.day(row, "comienza"),
                            SectionValues.day(row, "termina"),
                            SectionValues.flag(row, "todosLosDemas"),
                            new HashSet<>(SectionValues.list(row, "instituciones")));
            if (text.institutions().isEmpty()) {
                throw new NotAllowedException("contract.institution.unknown");
            }
            contractRepository.requireDays(text);
            if (contract == null) {
                contract = new Contract(change.key(), text);
                em.persist(contract);
                for (Indicator indicator : Indicator.values()) {
                    em.persist(
                            new ContractTarget(
                                    change.key(),
                                    indicator,
                                    text.validFrom().withDayOfMonth(1),
                                    indicator.usual()));
                }
            } else {
                contractRepository.requireHolding(contract, text);
                contract.apply(text);
            }
            em.flush();
            name(
                    contract.getCode(),
                    change.isNew()
                            ? List.of()
                            : SectionValues.list(change.before(), "establecimientos"),
                    SectionValues.list(row, "establecimientos"));
            changed.add(contract);
        }
        em.flush();
        changed.forEach(contractRepository::requireAlone);
    }

    private void name(String contract, List<String> before, List<String> after) {
        Set<String> gone = new HashSet<>(before);
        after.forEach(gone::remove);
        Set<String> come = new HashSet<>(after);
        before.forEach(come::remove);
        ids(gone)
                .values()
                .forEach(
                        id ->
                                em.remove(
                                        em.find(
                                                ContractSchool.class,
                                                new ContractSchoolId(contract, id))));
        Map<String, Long> ids = ids(come);
        come.stream()
                .filter(school -> !ids.containsKey(school))
                .findFirst()
                .ifPresent(
                        school -> {
                            throw new NotAllowedException("transfer.school.unknown", school);
                        });
        ids.values().forEach(id -> em.persist(new ContractSchool(contract, id)));
    }

    private Map<String, Long> ids(Set<String> schools) {
        Map<String, Long> ids = new HashMap<>();
        for (SchoolScheme scheme : SchoolScheme.values()) {
            List<String> codes =
                    schools.stream()
                            .filter(one -> one.startsWith(scheme + ":"))
                            .map(one -> one.substring(one.indexOf(':') + 1))
                            .toList();
            for (int from = 0; from < codes.size(); from += AT_ONCE) {
                em.createNamedQuery(School.IDS_OF_CODES, Object[].class)
                        .setParameter("scheme", scheme)
                        .setParameter(
                                "codes",
                                codes.subList(from, Math.min(from + AT_ONCE, codes.size())))
                        .getResultList()
                        .forEach(row -> ids.put(scheme + ":" + row[0], (Long) row[1]));
            }
        }
        return ids;
    }
}
