package cl.soser.canal.personaldata;

import cl.soser.canal.shared.Plain;
import cl.soser.canal.shared.privacy.NamePassages;
import java.io.Serializable;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Whose data, as far as the rows of the channel tell: one human may have several rows.
 *
 * @param persons ids of rows of person
 * @param accounts ids of her accounts
 * @param tickets ids of her requests
 * @param numbers of those requests
 * @param mailboxes in lower case; of a copy only those that she proved to be hers
 * @param phones as they are kept and as people write them
 * @param names full names
 * @param documents as people write them
 * @param texts ids of requests of others that name her, of which a copy shows what is said of her
 */
public record DataSubject(
        Set<Long> persons,
        Set<Long> accounts,
        Set<Long> tickets,
        Set<String> numbers,
        Set<String> mailboxes,
        Set<String> phones,
        Set<String> names,
        Set<String> documents,
        Set<Long> texts)
        implements Serializable {

    private static final int SHORTEST = 6;
    private static final int FIRST = 4;

    public DataSubject {
        persons = Set.copyOf(persons);
        accounts = Set.copyOf(accounts);
        tickets = Set.copyOf(tickets);
        numbers = Set.copyOf(numbers);
        mailboxes = Set.copyOf(mailboxes);
        phones = Set.copyOf(phones);
        names = Set.copyOf(names);
        documents = Set.copyOf(documents);
        texts = Set.copyOf(texts);
    }

    DataSubject(
            Set<Long> persons,
            Set<Long> accounts,
            Set<Long> tickets,
            Set<String> numbers,
            Set<String> mailboxes,
            Set<String> phones,
            Set<String> names,
            Set<String> documents) {
        this(persons, accounts, tickets, numbers, mailboxes, phones, names, documents, Set.of());
    }

    /** Some of her requests alone. */
    static DataSubject ofTickets(Set<Long> tickets, Set<String> numbers) {
        return new DataSubject(
                Set.of(), Set.of(), tickets, numbers, Set.of(), Set.of(), Set.of(), Set.of());
    }

    /** Rows of person and of requests, without anything else of hers. */
    static DataSubject ofRows(Set<Long> persons, Set<Long> tickets) {
        return new DataSubject(
                persons, Set.of(), tickets, Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
    }

    /** Rows of person and account alone. */
    static DataSubject ofPersons(Set<Long> persons, Set<Long> accounts) {
        return new DataSubject(
                persons, accounts, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
    }

    /**
     * What tells of her wherever it stands, in lower case; nothing so short that others have it.
     */
    Set<String> needles() {
        Set<String> needles = new TreeSet<>();
        names.stream().filter(one -> one.indexOf(' ') > 0).forEach(one -> add(needles, one));
        Stream.of(mailboxes, phones, documents)
                .flatMap(Set::stream)
                .forEach(one -> add(needles, one));
        return needles;
    }

    private static void add(Set<String> needles, String word) {
        if (word.strip().length() >= SHORTEST) {
            needles.add(word.strip().toLowerCase(Locale.ROOT));
            needles.add(Plain.fold(word));
        }
    }

    /** What is found by herself, without her requests. */
    DataSubject herself() {
        return new DataSubject(
                persons, accounts, Set.of(), Set.of(), mailboxes, phones, names, documents, texts);
    }

    DataSubject with(Set<Long> someTickets, Set<String> theirNumbers) {
        return new DataSubject(
                persons,
                accounts,
                someTickets,
                theirNumbers,
                mailboxes,
                phones,
                names,
                documents,
                texts);
    }

    /** Found by these in the texts and rows of others. */
    DataSubject found(
            Set<String> someMailboxes,
            Set<String> somePhones,
            Set<String> someNames,
            Set<String> someDocuments) {
        return new DataSubject(
                persons,
                accounts,
                tickets,
                numbers,
                someMailboxes,
                somePhones,
                someNames,
                someDocuments,
                texts);
    }

    /** Nothing is hers but what others wrote of her. */
    boolean isNamedOnly() {
        return persons.isEmpty() && accounts.isEmpty() && tickets.isEmpty() && !names.isEmpty();
    }

    /** Named in these requests of others alone. */
    DataSubject in(Set<Long> someTexts) {
        return new DataSubject(
                persons, accounts, tickets, numbers, mailboxes, phones, names, documents,
                someTexts);
    }

    /** What stands for her in a request that names her: also each spelling, and the first name. */
    Set<String> needlesThere() {
        Set<String> needles = needles();
        for (String name : names) {
            NamePassages.spellings(name).forEach(needles::add);
            String first = name.strip().split("\\s+")[0];
            if (first.length() >= FIRST) {
                needles.add(first.toLowerCase(Locale.ROOT));
                needles.add(Plain.fold(first));
            }
        }
        return needles;
    }

    boolean isEmpty() {
        return persons.isEmpty() && accounts.isEmpty() && tickets.isEmpty() && needles().isEmpty();
    }
}
