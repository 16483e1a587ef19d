package cl.soser.canal.contract;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.configuration.ConfigurationChangeRepository;
import cl.soser.canal.configuration.ConfigurationFields;
import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.directory.Region;
import cl.soser.canal.directory.School;
import cl.soser.canal.directory.SchoolScheme;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.Slice;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The establishments a contract names: one, a pasted list, or all of a region at once. */
@Stateless
@RolesAllowed(ADMINISTRADOR)
public class ContractSchoolService {

    private static final int AT_ONCE = 500;
    private static final int MOST = 15_000;
    private static final Pattern CODE = Pattern.compile("0*([1-9]\\d{0,11})(?:-[0-9kK])?");
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private static final String OF_INSTITUTIONS =
            """
             and s.institution_code in
                (select i.institution_code from contract_institution i where i.contract_code = ?1)
            """;
    private static final String NOT_YET =
            """
             and not exists (select 1 from contract_school x
                where x.contract_code = ?1 and x.school_id = s.id)
            """;
    private static final String TAKEN =
            """
            exists (select 1 from contract_school x join contract c on c.code = x.contract_code
                where x.school_id = s.id and x.contract_code <> ?1
                  and c.valid_from <= ?2 and (c.valid_until is null or c.valid_until >= ?3))
            """;

    @PersistenceContext EntityManager em;
    @Inject ContractRepository contractRepository;
    @Inject DirectoryQuery directoryQuery;
    @Inject ConfigurationChangeRepository configurationChangeRepository;

    /** How many of a region. */
    public record OfRegion(String code, String name, long schools) implements Serializable {}

    /** One of them. */
    public record Row(long id, String code, String name, String comuna, String region)
            implements Serializable {}

    @TransactionAttribute(SUPPORTS)
    public List<OfRegion> regions(@NotNull String code) {
        return em.createNamedQuery(ContractSchool.BY_REGION, Object[].class)
                .setParameter("code", contractRepository.known(code).getCode())
                .getResultStream()
                .map(row -> new OfRegion((String) row[0], (String) row[1], (Long) row[2]))
                .toList();
    }

    /**
     * In the order in which the directory knows them.
     *
     * @param region only of it; null for all
     * @param after the last one of the page before; 0 for the first page
     */
    @TransactionAttribute(SUPPORTS)
    public Slice<Row> page(@NotNull String code, String region, long after, int size) {
        var query =
                em.createNamedQuery(
                                region == null
                                        ? ContractSchool.PAGE
                                        : ContractSchool.PAGE_OF_REGION,
                                School.class)
                        .setParameter("code", contractRepository.known(code).getCode())
                        .setParameter("after", after);
        if (region != null) {
            query.setParameter("region", region);
        }
        List<School> found = query.setMaxResults(size + 1).getResultList();
        return Slice.of(found.stream().map(ContractSchoolService::row).toList(), size);
    }

    private static Row row(School school) {
        return new Row(
                school.getId(),
                school.getScheme() + " " + school.getFullCode(),
                school.getName(),
                school.getComuna().getName(),
                school.getRegion().getShortName());
    }

    public SchoolsAddedResult add(@NotNull String code, long school) {
        School one = directoryQuery.school(school);
        return add(
                code,
                Map.of(one.getCode(), one.getFullCode()),
                one.getScheme(),
                false,
                one.getName());
    }

    /**
     * @param list codes separated by spaces, commas or lines, with or without check digit and dots
     * @param skip leaves out schools of another contract, instead of rejecting the whole list
     */
    public SchoolsAddedResult add(
            @NotNull String code,
            @NotNull SchoolScheme scheme,
            @NotBlank @Size(max = 200_000) String list,
            boolean skip) {
        Map<String, String> asked = new LinkedHashMap<>();
        List<String> unreadable = new ArrayList<>();
        for (String typed : list.strip().split("[\\s,;]+")) {
            Matcher form = CODE.matcher(typed.replace(".", ""));
            if (form.matches()) {
                asked.put(form.group(1), typed);
            } else if (!typed.isEmpty()) {
                unreadable.add(typed);
            }
        }
        if (asked.isEmpty()) {
            throw new NotAllowedException("contract.schools.none");
        }
        if (asked.size() > MOST) {
            throw new NotAllowedException("contract.schools.many", MOST);
        }
        SchoolsAddedResult done = add(code, asked, scheme, skip, null);
        List<String> unknown = new ArrayList<>(unreadable);
        unknown.addAll(done.unknown());
        return new SchoolsAddedResult(done.added(), unknown, done.taken());
    }

    private SchoolsAddedResult add(
            String code,
            Map<String, String> asked,
            SchoolScheme scheme,
            boolean skip,
            String name) {
        contractRepository.hold();
        Contract contract = contractRepository.known(code);
        long before = contractRepository.count(code);
        Set<String> known = new HashSet<>();
        List<String> codes = List.copyOf(asked.keySet());
        int taken = 0;
        for (int from = 0; from < codes.size(); from += AT_ONCE) {
            List<String> some = codes.subList(from, Math.min(from + AT_ONCE, codes.size()));
            known.addAll(
                    em.createNamedQuery(School.CODES, String.class)
                            .setParameter("scheme", scheme)
                            .setParameter("codes", some)
                            .getResultList());
            String marks =
                    String.join(
                            ", ",
                            IntStream.range(0, some.size())
                                    .mapToObj(at -> "?" + (at + 5))
                                    .toList());
            List<Object> values = new ArrayList<>(List.of(scheme.name()));
            values.addAll(some);
            String which = "s.scheme = ?4 and s.code in (" + marks + ")";
            taken += insert(contract, "school s where " + which, values, skip);
        }
        List<String> unknown =
                asked.entrySet().stream()
                        .filter(one -> !known.contains(one.getKey()))
                        .map(Map.Entry::getValue)
                        .toList();
        contractRepository.requireAlone(contract);
        return result(contract, before, unknown, taken, name);
    }

    /** All establishments of a region that are not closed and of its institutions. */
    public SchoolsAddedResult addRegion(
            @NotNull String code, @NotNull String region, boolean skip) {
        contractRepository.hold();
        Contract contract = contractRepository.known(code);
        String name = regionName(region);
        long before = contractRepository.count(code);
        int taken =
                insert(
                        contract,
                        """
                        school s join comuna k on k.code = s.comuna_code
                        where s.status <> 'CERRADO' and k.region_code = ?4"""
                                + OF_INSTITUTIONS,
                        List.of(region),
                        skip);
        contractRepository.requireAlone(contract);
        return result(contract, before, List.of(), taken, name);
    }

    /** How many were skipped. */
    private int insert(Contract contract, String which, List<Object> values, boolean skip) {
        int taken = 0;
        if (skip) {
            Number others =
                    (Number)
                            bound(
                                            em.createNativeQuery(
                                                    "select count(*) from "
                                                            + which
                                                            + NOT_YET
                                                            + " and "
                                                            + TAKEN),
                                            contract,
                                            values)
                                    .getSingleResult();
            taken = others.intValue();
        }
        String sql =
                "insert into contract_school (contract_code, school_id) select cast(?1 as varchar(20)), s.id from "
                        + which
                        + NOT_YET
                        + (skip ? " and not " + TAKEN : "");
        Query insert = em.createNativeQuery(sql);
        bound(insert, contract, values, skip).executeUpdate();
        return taken;
    }

    private static Query bound(Query query, Contract contract, List<Object> values) {
        return bound(query, contract, values, true);
    }

    private static Query bound(
            Query query, Contract contract, List<Object> values, boolean withDays) {
        query.setParameter(1, contract.getCode());
        if (withDays) {
            LocalDate until = contract.text().validUntil();
            query.setParameter(2, java.sql.Date.valueOf(until == null ? NEVER : until));
            query.setParameter(3, java.sql.Date.valueOf(contract.text().validFrom()));
        }
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(4 + i, values.get(i));
        }
        return query;
    }

    private SchoolsAddedResult result(
            Contract contract, long before, List<String> unknown, int taken, String name) {
        long after = contractRepository.count(contract.getCode());
        if (after != before) {
            ConfigurationFields is = ConfigurationFields.NONE.field("contractSchools", after);
            configurationChangeRepository.changed(
                    contractRepository.what(contract),
                    ConfigurationFields.NONE.field("contractSchools", before),
                    name == null ? is : is.field("schoolsCame", name));
        }
        return new SchoolsAddedResult((int) (after - before), unknown, taken);
    }

    public void remove(@NotNull String code, long school) {
        contractRepository.hold();
        Contract contract = contractRepository.known(code);
        long before = contractRepository.count(code);
        ContractSchool row = em.find(ContractSchool.class, new ContractSchoolId(code, school));
        if (row == null) {
            throw new NotFoundException();
        }
        em.remove(row);
        em.flush();
        configurationChangeRepository.changed(
                contractRepository.what(contract),
                ConfigurationFields.NONE
                        .field("contractSchools", before)
                        .field("schoolsWent", directoryQuery.school(school).getName()),
                ConfigurationFields.NONE.field("contractSchools", before - 1));
    }

    public int removeRegion(@NotNull String code, @NotNull String region) {
        contractRepository.hold();
        Contract contract = contractRepository.known(code);
        String name = regionName(region);
        long before = contractRepository.count(code);
        int gone =
                em.createNativeQuery(
                                """
                                delete from contract_school where contract_code = ?1 and school_id in
                                    (select s.id from school s join comuna k on k.code = s.comuna_code
                                     where k.region_code = ?2)""")
                        .setParameter(1, code)
                        .setParameter(2, region)
                        .executeUpdate();
        if (gone > 0) {
            configurationChangeRepository.changed(
                    contractRepository.what(contract),
                    ConfigurationFields.NONE
                            .field("contractSchools", before)
                            .field("schoolsWent", name),
                    ConfigurationFields.NONE.field("contractSchools", before - gone));
        }
        return gone;
    }

    private String regionName(String code) {
        return directoryQuery.regions().stream()
                .filter(one -> one.getCode().equals(code))
                .map(Region::getShortName)
                .findAny()
                .orElseThrow(NotFoundException::new);
    }
}
