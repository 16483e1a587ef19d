package cl.soser.canal.radar;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import cl.soser.canal.radar.scan.Cluster;
import cl.soser.canal.radar.scan.OutbreakScan;
import cl.soser.canal.radar.scan.RadarRules;
import cl.soser.canal.radar.scan.Report;
import cl.soser.canal.shared.setting.SettingDefinition;
import cl.soser.canal.shared.setting.SettingRepository;
import cl.soser.canal.ticket.Ticket;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Looks for clusters, and keeps each one that is found in a transaction of its own. */
@Stateless
public class RadarWorker {

    /** Tests overlap and signs go together, so that a third of them comes (RadarSimulationTest). */
    static final double RINGS_A_WEEK = 2.5;

    private static final Duration KEPT = Duration.ofDays(90);

    @PersistenceContext EntityManager em;
    @Inject RadarRepository radarRepository;
    @Inject RadarBaselineCache radarBaselineCache;
    @Inject OutbreakRecipients outbreakRecipients;
    @Inject SettingRepository settingRepository;
    @Inject Event<OutbreakNoticed> rings;
    @Inject Clock clock;

    /** Removes what is too old to teach what is usual. */
    @TransactionAttribute(REQUIRES_NEW)
    public void forget() {
        Instant before = clock.instant().minus(KEPT);
        em.createNamedQuery(RadarSign.FORGET).setParameter("before", before).executeUpdate();
        em.createNamedQuery(RadarReport.FORGET).setParameter("before", before).executeUpdate();
    }

    /** What is there now, whether it is known or not; the clearest first. */
    @TransactionAttribute(REQUIRES_NEW)
    public List<Cluster> find() {
        Instant now = clock.instant();
        Instant from = now.minus(OutbreakScan.LONGEST);
        RadarRepository.Recent recent = radarRepository.since(from.minus(OutbreakScan.LONGEST));
        return radarBaselineCache
                .scan(
                        new RadarRules(
                                settingRepository.whole(SettingDefinition.RADAR_KM),
                                settingRepository.whole(SettingDefinition.RADAR_REPORTS),
                                RINGS_A_WEEK),
                        recent.schools())
                .find(recent.entries(), recent.ofSigns(), from);
    }

    /**
     * A cluster that shares its reports with a known outbreak belongs to it; another one is new and
     * rings. Fails if another server keeps one of its reports at this moment.
     */
    @TransactionAttribute(REQUIRES_NEW)
    public void keep(Cluster cluster) {
        List<Long> tickets =
                radarRepository
                        .open(cluster.reports().stream().map(Report::ticket).toList())
                        .stream()
                        .map(Ticket::getId)
                        .toList();
        Map<Long, Outbreak> known = radarRepository.outbreaksOf(tickets);
        List<Long> fresh = tickets.stream().filter(one -> !known.containsKey(one)).toList();
        if (fresh.isEmpty() || !cluster.isWhole(tickets)) {
            return;
        }
        Instant now = clock.instant();
        Optional<Outbreak> same = same(cluster, known, fresh);
        Outbreak outbreak = same.orElseGet(() -> new Outbreak(cluster, now));
        if (same.isEmpty()) {
            em.persist(outbreak);
            em.flush();
        }
        fresh.forEach(ticket -> em.persist(new OutbreakTicket(ticket, outbreak.getId(), now)));
        em.flush();
        List<Long> all = radarRepository.ticketsOf(outbreak.getId());
        boolean again = outbreak.grow(all.size(), now);
        if (same.isEmpty() || again) {
            em.flush();
            rings.fire(rung(outbreak, all, now));
        }
    }

    /**
     * The one with most of the reports, unless enough others make one of their own: of the same
     * sign as many as ring alone, of another sign more than are known.
     */
    private static Optional<Outbreak> same(
            Cluster cluster, Map<Long, Outbreak> known, List<Long> fresh) {
        boolean more = fresh.size() > known.size();
        return known.values().stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .filter(one -> !more || one.isOf(cluster.sign()) && !cluster.isAloneWith(fresh));
    }

    private OutbreakNoticed rung(Outbreak outbreak, List<Long> tickets, Instant now) {
        List<Ticket> all = radarRepository.open(tickets);
        Set<String> areas = all.stream().map(Ticket::getArea).collect(Collectors.toSet());
        List<OutbreakNoticed.Recipient> people = new ArrayList<>();
        outbreakRecipients
                .of(areas, outbreak.getKind().isHarmful(), now)
                .forEach(
                        (account, telephone) ->
                                people.add(new OutbreakNoticed.Recipient(account, telephone)));
        return new OutbreakNoticed(
                outbreak.getId(),
                outbreak.getRings(),
                outbreak.getLabel(),
                all.size(),
                (int) all.stream().map(one -> one.getSchool().getId()).distinct().count(),
                all.stream()
                        .map(one -> one.getSchool().getComuna().getName())
                        .distinct()
                        .sorted()
                        .toList(),
                people,
                now);
    }
}
