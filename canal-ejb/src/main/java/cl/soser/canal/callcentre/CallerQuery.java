package cl.soser.canal.callcentre;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.OPERADOR;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.caller.PersonHandles;
import cl.soser.canal.person.Person;
import cl.soser.canal.person.Person_;
import cl.soser.canal.shared.NearSpelling;
import cl.soser.canal.shared.privacy.PersonalData;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds who is calling while the operator types. */
@Stateless
@RolesAllowed({OPERADOR, ADMINISTRADOR})
@TransactionAttribute(SUPPORTS)
public class CallerQuery {

    /** More than fit on the screen beside a conversation would not be read. */
    public static final int MOST = 8;

    /** Letters at the beginning of a name that are taken as typed. */
    private static final int SURE = 3;

    @Inject CallerRepository callerRepository;
    @Inject PersonHandles personHandles;

    /**
     * By the beginning of a telephone, by RUT, or by name or surname; the newest first, and what
     * looks like one person once.
     */
    @PersonalData(purpose = "BUSQUEDA", object = "PERSONA")
    public List<CallerRow> find(String typed) {
        CallerCriteria terms = CallerCriteria.read(typed);
        if (terms.isNothing()) {
            return List.of();
        }
        Map<CallerRepository.Likeness, Person> found = new LinkedHashMap<>();
        if (terms.words().isEmpty()) {
            add(found, callerRepository.newest((cb, person) -> byNumber(terms, cb, person)));
        } else {
            add(
                    found,
                    callerRepository.newest((cb, person) -> byName(terms.words(), "", cb, person)));
            if (found.size() < MOST) {
                add(
                        found,
                        callerRepository.newest(
                                (cb, person) -> byName(terms.words(), "% ", cb, person)));
            }
        }
        return rows(found);
    }

    /**
     * People whose name is spelt nearly as the words, as {@link NearSpelling} has it, but for the
     * first three letters of the name; for words that {@link #find} finds nobody for.
     */
    @PersonalData(purpose = "BUSQUEDA", object = "PERSONA")
    public List<CallerRow> near(String typed) {
        List<String> words = CallerCriteria.read(typed).words();
        List<List<String>> patterns = NearSpelling.patterns(words, Set.of());
        if (patterns.isEmpty() || words.get(0).length() < SURE) {
            return List.of();
        }
        String start = words.get(0).substring(0, SURE);
        Map<CallerRepository.Likeness, Person> found = new LinkedHashMap<>();
        add(
                found,
                callerRepository.newest((cb, person) -> byNearName(start, patterns, cb, person)));
        return rows(found);
    }

    private List<CallerRow> rows(Map<CallerRepository.Likeness, Person> found) {
        return found.values().stream()
                .limit(MOST)
                .map(person -> CallerRow.of(personHandles.of(person.getId()), person))
                .toList();
    }

    /** The beginning narrows it by the index, so that few names are compared with the patterns. */
    private static Predicate byNearName(
            String start, List<List<String>> patterns, CriteriaBuilder cb, Root<Person> person) {
        List<Predicate> all = new ArrayList<>();
        all.add(cb.like(person.get(Person_.foldedName), start + "%"));
        for (int word = 0; word < patterns.size(); word++) {
            String before = word == 0 ? "" : "% ";
            all.add(
                    cb.or(
                            patterns.get(word).stream()
                                    .map(near -> before + near + "%")
                                    .map(near -> cb.like(person.get(Person_.foldedName), near))
                                    .toArray(Predicate[]::new)));
        }
        return cb.and(all.toArray(Predicate[]::new));
    }

    private static void add(Map<CallerRepository.Likeness, Person> found, List<Person> people) {
        people.forEach(person -> found.putIfAbsent(CallerRepository.Likeness.of(person), person));
    }

    private static Predicate byNumber(
            CallerCriteria terms, CriteriaBuilder cb, Root<Person> person) {
        List<Predicate> any = new ArrayList<>();
        terms.telephones()
                .forEach(
                        start -> {
                            any.add(cb.like(person.get(Person_.mobile), start + "%"));
                            any.add(cb.like(person.get(Person_.landline), start + "%"));
                        });
        if (!terms.ruts().isEmpty()) {
            any.add(person.get(Person_.rutNumber).in(terms.ruts()));
        }
        return cb.or(any.toArray(Predicate[]::new));
    }

    /** The words have letters and figures alone, so none of them is a pattern. */
    private static Predicate byName(
            List<String> words, String before, CriteriaBuilder cb, Root<Person> person) {
        List<Predicate> all = new ArrayList<>();
        all.add(cb.like(person.get(Person_.foldedName), before + words.get(0) + "%"));
        words.stream()
                .skip(1)
                .forEach(
                        word -> all.add(cb.like(person.get(Person_.foldedName), "%" + word + "%")));
        return cb.and(all.toArray(Predicate[]::new));
    }
}
