package cl.soser.canal.response;

import cl.soser.canal.person.Person;
import cl.soser.canal.person.Phone;
import cl.soser.canal.person.Rut;
import cl.soser.canal.shared.IncompleteException.Missing;
import cl.soser.canal.shared.Plain;
import cl.soser.canal.ticket.Ticket;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks that a text for several citizens discloses none of them to another: no number, RUT,
 * address or name, including those of the first recipient.
 */
public final class DisclosurePolicy {

    private static final Pattern NUMBER = Pattern.compile("(?i)\\bcp-?\\d{4}-?\\d{1,9}\\b");
    private static final Pattern FIGURES =
            Pattern.compile("\\b\\d{1,3}(?:\\.?\\d{3}){1,2}\\s?[-\\p{Pd}]\\s?[\\dkK]\\b");
    private static final Set<String> ADDRESSED =
            Set.of(
                    "senor",
                    "senora",
                    "senorita",
                    "sr",
                    "sra",
                    "srta",
                    "don",
                    "dona",
                    "estimado",
                    "estimada",
                    "apoderado",
                    "apoderada");
    private static final int SHORTEST_NAME = 3;
    private static final int SURE_OF_A_SURNAME = 4;

    private final String text;
    private final List<String> words;
    private final Collection<Ticket> tickets;

    private DisclosurePolicy(String text, Collection<Ticket> tickets) {
        this.text = text;
        this.words = Plain.words(text);
        this.tickets = tickets;
    }

    private DisclosurePolicy(AnswerContent answer, Collection<Ticket> tickets) {
        this(all(answer), tickets);
    }

    /** Whether a text that several citizens read discloses one of them. */
    public static boolean isBroken(String text, Collection<Ticket> tickets) {
        return !new DisclosurePolicy(text, tickets).lacks().isEmpty();
    }

    private static String all(AnswerContent answer) {
        return Stream.concat(
                        Stream.of(answer.body(), answer.cause(), answer.noActionReason()),
                        answer.actions().stream()
                                .flatMap(action -> Stream.of(action.description(), action.owner())))
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    /** What must be removed before it may go to all of these. */
    static List<Missing> lacks(AnswerContent answer, Collection<Ticket> tickets) {
        return new DisclosurePolicy(answer, tickets).lacks();
    }

    private List<Missing> lacks() {
        List<Missing> lacks = new ArrayList<>();
        if (NUMBER.matcher(text).find()) {
            lacks.add(new Missing("answer.others.number", "body"));
        }
        if (containsRut()) {
            lacks.add(new Missing("answer.others.rut", "body"));
        }
        if (containsContact()) {
            lacks.add(new Missing("answer.others.contact", "body"));
        }
        if (people().anyMatch(this::names)) {
            lacks.add(new Missing("answer.others.name", "body"));
        }
        return lacks;
    }

    /**
     * Words that are also the surname of one of them: a warning, because they may mean another
     * person.
     */
    static Set<String> surnames(AnswerContent answer, Collection<Ticket> tickets) {
        DisclosurePolicy look = new DisclosurePolicy(answer, tickets);
        Set<String> found = new HashSet<>(look.words);
        return look.people()
                .flatMap(person -> Plain.words(person.getLastNames()).stream())
                .filter(name -> name.length() >= SURE_OF_A_SURNAME && found.contains(name))
                .map(name -> name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1))
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    private Stream<Person> people() {
        return tickets.stream().map(Ticket::getPerson);
    }

    private boolean containsRut() {
        Set<Rut> ruts =
                people().flatMap(person -> person.getRut().stream()).collect(Collectors.toSet());
        Matcher figures = FIGURES.matcher(text);
        while (figures.find()) {
            if (Rut.read(figures.group()).filter(ruts::contains).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private boolean containsContact() {
        String lower = text.toLowerCase(Locale.ROOT);
        String digits = text.replaceAll("[\\s.()-]", "");
        return people().anyMatch(
                        person ->
                                person.getEmail()
                                                .filter(
                                                        mail ->
                                                                lower.contains(
                                                                        mail.toLowerCase(
                                                                                Locale.ROOT)))
                                                .isPresent()
                                        || Stream.of(person.getMobile(), person.getLandline())
                                                .flatMap(java.util.Optional::stream)
                                                .map(DisclosurePolicy::figures)
                                                .anyMatch(digits::contains));
    }

    /** The last nine digits: how a number is given inside the country. */
    private static String figures(Phone phone) {
        String all = phone.toString().replaceAll("\\D", "");
        return all.length() <= 9 ? all : all.substring(all.length() - 9);
    }

    private boolean names(Person person) {
        Set<String> given = names(person.getFirstNames());
        Set<String> family = names(person.getLastNames());
        for (int i = 0; i + 1 < words.size(); i++) {
            String word = words.get(i);
            String next = words.get(i + 1);
            String third = i + 2 < words.size() ? words.get(i + 2) : "";
            boolean whole =
                    given.contains(word)
                            && (family.contains(next)
                                    || given.contains(next) && family.contains(third));
            boolean addressed =
                    ADDRESSED.contains(word) && (given.contains(next) || family.contains(next));
            if (whole || addressed) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> names(String names) {
        return Plain.words(names).stream()
                .filter(name -> name.length() >= SHORTEST_NAME)
                .collect(Collectors.toSet());
    }
}
