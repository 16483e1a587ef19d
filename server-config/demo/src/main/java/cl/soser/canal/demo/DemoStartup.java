package cl.soser.canal.demo;

import cl.soser.canal.account.signin.DemoAccounts;
import cl.soser.canal.availability.DemoAvailability;
import cl.soser.canal.bulk.DemoViews;
import cl.soser.canal.directory.DemoSchools;
import cl.soser.canal.escalation.DemoOnCall;
import cl.soser.canal.field.DemoField;
import cl.soser.canal.paper.DemoBooklets;
import cl.soser.canal.shared.setting.InstallationSettings;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Fills an empty database with the demonstration when that is switched on; else does nothing. */
@Startup
@Singleton
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoStartup {

    private static final Logger LOG = Logger.getLogger(DemoStartup.class.getName());
    private static final int TICKETS = 300;
    private static final int RECENT = 70;

    /** Minutes since the entry of unanswered ones that are about to be late, or are. */
    private static final int[] PRESSING = {68 * 60, 69 * 60 + 40, 71 * 60 + 10, 73 * 60 + 20};

    @Inject DemoAccounts accounts;
    @Inject DemoSchools schools;
    @Inject DemoYear year;
    @Inject DemoIncidents incidents;
    @Inject DemoTeamwork teamwork;
    @Inject DemoQuestions questions;
    @Inject DemoCorrectiveActions demoCorrectiveActions;
    @Inject DemoOversight oversight;
    @Inject DemoSurveys surveys;
    @Inject DemoActivities activities;
    @Inject DemoEvidence evidence;
    @Inject DemoBooklets booklets;
    @Inject DemoPaperSheets demoPaperSheets;
    @Inject DemoCalls demoCalls;
    @Inject DemoField field;
    @Inject DemoOnCall onCall;
    @Inject DemoViews views;
    @Inject DemoConfiguration configuration;
    @Inject DemoMails mails;
    @Inject DemoAvailability demoAvailability;
    @Inject DemoClosing closing;
    @Inject DemoExports exports;

    @Inject InstallationSettings installationSettings;

    @PostConstruct
    void fill() {
        if (!installationSettings.demo()) {
            return;
        }
        accounts.create();
        if (!year.isEmpty()) {
            return;
        }
        schools.create();
        List<DemoStory> stories = DemoStory.all();
        List<Long> places = year.schools();
        List<Long> papers = booklets.schools();
        Random random = new Random(2026);
        List<Entry> entries =
                Stream.concat(
                                IntStream.range(0, TICKETS)
                                        .mapToObj(n -> new Entry(age(n, random), false)),
                                IntStream.of(PRESSING)
                                        .mapToObj(m -> new Entry(Duration.ofMinutes(m), true)))
                        .sorted(Comparator.comparing(Entry::age).reversed())
                        .toList();
        List<DemoStory> complaints = stories.stream().filter(DemoStory::isComplaint).toList();
        for (int n = 0; n < entries.size(); n++) {
            Entry entry = entries.get(n);
            List<DemoStory> told = entry.pressing() ? complaints : stories;
            DemoStory story = told.get(random.nextInt(told.size()));
            long place = places.get(random.nextInt(places.size()));
            year.live(
                    n, story, place, papers.get(n % papers.size()), entry.age(), entry.pressing());
        }
        questions.publish();
        questions.answer(papers.get(4));
        incidents.offered(papers.get(2));
        incidents.joined(papers.get(5));
        incidents.spread(places.subList(200, 203));
        teamwork.live(papers.get(7));
        demoCorrectiveActions.live();
        demoCorrectiveActions.improve();
        oversight.draw();
        oversight.judge();
        oversight.require();
        surveys.live();
        activities.live(places);
        evidence.live();
        booklets.create(papers);
        demoCalls.live();
        onCall.live();
        views.keep();
        configuration.sign(places);
        configuration.publish();
        configuration.remember();
        mails.live();
        exports.ask();
        demoAvailability.live();
        views.note();
        demoPaperSheets.live(field.live(papers, papers.get(papers.size() - 2)));
        closing.months().forEach(closing::close);
        LOG.info(() -> "demonstration filled with " + entries.size() + " tickets");
    }

    /** When one enters, and whether it is left waiting in its area. */
    private record Entry(Duration age, boolean pressing) {}

    /**
     * Spread over a year, the last days denser so that work is waiting; the oldest enters first.
     */
    private static Duration age(int n, Random random) {
        int hours =
                n < TICKETS - RECENT
                        ? 3 * 24 + random.nextInt(362 * 24)
                        : 1 + random.nextInt(3 * 24);
        return Duration.ofMinutes(hours * 60L + random.nextInt(60));
    }
}
