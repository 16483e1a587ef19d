package cl.soser.canal.st.faults;

import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people were told, held against what is there. */
final class History {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Bed bed;
    private final List<Attempt> attempts;
    private final Set<String> wrong = new TreeSet<>();

    History(Bed bed, List<Attempt> attempts) {
        this.bed = bed;
        this.attempts = attempts;
    }

    Verdict check(Fault fault, double back, double slowest, String failed) throws Exception {
        if (!failed.isEmpty()) {
            wrong.add(failed);
        }
        await("mails still wait", mailsThatWait());
        timersGoOn();
        Map<String, Set<String>> stored = stored();
        int lost = 0;
        int doubled = 0;
        for (Attempt one : attempts) {
            Set<String> numbers = stored.getOrDefault(one.mailbox(), Set.of());
            if (!numbers.contains(one.number())) {
                lost++;
                wrong.add("lost " + one.told() + " stored " + numbers + ", last " + one.last());
            }
            doubled += Math.max(0, numbers.size() - 1);
        }
        Map<String, Map<String, Integer>> mails = mails();
        int mailsLost = 0;
        int mailsAgain = 0;
        for (Attempt one : attempts) {
            Map<String, Integer> got = mails.getOrDefault(one.mailbox(), Map.of());
            boolean told = !got.isEmpty() || one.mailbox().equals(bed.refused());
            mailsLost += one.acknowledged() == 0 || told ? 0 : 1;
            mailsAgain += got.values().stream().mapToInt(times -> times - 1).sum();
            if (got.size() > 1) {
                wrong.add(one.mailbox() + " got " + got.size() + " different mails");
            }
        }
        refusedIsParked();
        Files.write(
                Path.of("target", "history-" + fault.name() + ".jsonl"),
                attempts.stream().map(Attempt::told).toList());
        return new Verdict(
                fault,
                back,
                slowest,
                attempts.size(),
                lost,
                doubled,
                mailsLost,
                mailsAgain,
                files(),
                String.join("; ", wrong));
    }

    private Map<String, Set<String>> stored() throws Exception {
        return bed
                .database()
                .ask(
                        "select p.email_key, t.ticket_number from ticket t"
                                + " join person p on p.id = t.person_id where p.email_key like '"
                                + bed.run()
                                + "-%'")
                .stream()
                .map(row -> row.split(" "))
                .collect(
                        Collectors.groupingBy(
                                row -> row[0],
                                Collectors.mapping(row -> row[1], Collectors.toSet())));
    }

    /** How often each mail, known by its Message-ID, arrived in each mailbox. */
    private Map<String, Map<String, Integer>> mails() throws Exception {
        Map<String, Map<String, Integer>> found = new HashMap<>();
        for (MimeMessage mail : bed.installation().mail().getReceivedMessages()) {
            String to = mail.getAllRecipients()[0].toString().replaceAll(".*<|>.*", "");
            found.computeIfAbsent(to, mailbox -> new HashMap<>())
                    .merge(mail.getMessageID(), 1, Integer::sum);
        }
        return found;
    }

    private String mailsThatWait() {
        return "select count(*) from message where state = 'PENDIENTE' and recipient_address like '"
                + bed.run()
                + "-%'";
    }

    /** A refused mail is shown to the staff, who decide. */
    private void refusedIsParked() throws Exception {
        if (!bed.refused().isEmpty()
                && !List.of("FALLIDO")
                        .equals(
                                bed.database()
                                        .ask(
                                                "select state from message where recipient_address"
                                                        + " = '"
                                                        + bed.refused()
                                                        + "'"))) {
            wrong.add("the refused mail is not parked");
        }
    }

    /** A term that ends now is seen by its timer, which runs every minute. */
    private void timersGoOn() throws Exception {
        List<String> some =
                bed.database()
                        .ask(
                                "select max(id) from ticket where next_milestone_at >"
                                        + " now() + interval '1 hour'");
        bed.database()
                .change("update ticket set next_milestone_at = now() where id = " + some.get(0));
        await(
                "the timer of the terms stands still",
                "select count(*) from ticket where next_milestone_at <= now() and id = "
                        + some.get(0));
        if (bed.status("/health/ready") != 200 || bed.status("/health/live") != 200) {
            wrong.add("it is not ready or does not live");
        }
    }

    private void await(String otherwise, String count) throws Exception {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!bed.database().ask(count).equals(List.of("0"))) {
            if (System.nanoTime() > until) {
                wrong.add(otherwise);
                return;
            }
            Thread.sleep(500);
        }
    }

    /**
     * Contents that something has and that are not there, and files that no row tells of. What was
     * only announced when the server died is swept later.
     */
    private int files() throws Exception {
        Set<String> rows = new HashSet<>(bed.database().ask("select sha256 from stored_file"));
        Set<String> used =
                new HashSet<>(
                        bed.database()
                                .ask("select sha256 from stored_file where unused_since is null"));
        try (Stream<Path> walked = Files.walk(bed.fileDisk().path())) {
            Set<String> there =
                    walked.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString())
                            .filter(name -> name.matches("[0-9a-f]{64}"))
                            .collect(Collectors.toCollection(HashSet::new));
            used.removeAll(there);
            there.removeAll(rows);
            return used.size() + there.size();
        }
    }
}
