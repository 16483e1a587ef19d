package cl.soser.canal.contract;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Finds days on which an institution has no contract or several, and contracts that end without a
 * successor. These are warnings: requests enter anyway.
 */
public record ContractCoverage(List<Doubt> doubts) implements Serializable {

    /** The words of each are {@code coverage.<name>}. */
    public enum Kind {
        SIN_CONTRATO,
        TERMINA,
        A_LA_VEZ
    }

    /**
     * One thing to look at.
     *
     * @param what the contracts it is about, by code
     * @param from first day
     * @param until last day; null where it has no end
     */
    public record Doubt(Kind kind, String institution, String what, LocalDate from, LocalDate until)
            implements Serializable {

        /** All its days are also days of the other. */
        boolean isWithin(Doubt other) {
            return !from.isBefore(other.from)
                    && (other.until == null || until != null && !until.isAfter(other.until));
        }
    }

    private static final int SOON = 90;

    public ContractCoverage {
        doubts = List.copyOf(doubts);
    }

    static ContractCoverage of(
            List<String> institutions, Map<String, ContractContent> contracts, LocalDate today) {
        List<Doubt> doubts = new ArrayList<>();
        for (String institution : institutions) {
            List<String> own =
                    contracts.entrySet().stream()
                            .filter(one -> one.getValue().institutions().contains(institution))
                            .sorted(Comparator.comparing(one -> one.getValue().validFrom()))
                            .map(Map.Entry::getKey)
                            .toList();
            gaps(institution, own, contracts, today, doubts);
            besides(institution, own, contracts, doubts);
        }
        return new ContractCoverage(doubts);
    }

    /**
     * Who would be without a contract on days on which they have one now, whenever that may be.
     *
     * @param now all contracts by code
     * @param then the same once something was changed
     */
    static List<Doubt> leaving(
            List<String> institutions,
            Map<String, ContractContent> now,
            Map<String, ContractContent> then,
            LocalDate today) {
        List<Doubt> left = new ArrayList<>();
        for (String institution : institutions) {
            List<Doubt> known = days(institution, now, today);
            days(institution, then, today).stream()
                    .filter(one -> known.stream().noneMatch(one::isWithin))
                    .forEach(left::add);
        }
        return left;
    }

    /** Those on which it has none, from today on. */
    private static List<Doubt> days(
            String institution, Map<String, ContractContent> contracts, LocalDate today) {
        List<ContractContent> own =
                contracts.values().stream()
                        .filter(one -> one.institutions().contains(institution))
                        .sorted(Comparator.comparing(ContractContent::validFrom))
                        .toList();
        List<Doubt> found = new ArrayList<>();
        LocalDate free = today;
        for (ContractContent one : own) {
            if (one.validFrom().isAfter(free)) {
                found.add(none(institution, free, one.validFrom().minusDays(1)));
            }
            if (one.validUntil() == null) {
                return found;
            }
            if (!one.validUntil().isBefore(free)) {
                free = one.validUntil().plusDays(1);
            }
        }
        found.add(none(institution, free, null));
        return found;
    }

    private static Doubt none(String institution, LocalDate from, LocalDate until) {
        return new Doubt(Kind.SIN_CONTRATO, institution, "", from, until);
    }

    private static void gaps(
            String institution,
            List<String> own,
            Map<String, ContractContent> contracts,
            LocalDate today,
            List<Doubt> doubts) {
        if (own.isEmpty()) {
            doubts.add(new Doubt(Kind.SIN_CONTRATO, institution, "", today, null));
            return;
        }
        LocalDate reached = contracts.get(own.get(0)).validFrom();
        String last = own.get(0);
        if (reached.isAfter(today)) {
            doubts.add(new Doubt(Kind.SIN_CONTRATO, institution, "", today, reached.minusDays(1)));
        }
        for (String code : own) {
            ContractContent one = contracts.get(code);
            if (one.validFrom().isAfter(reached)) {
                doubts.add(
                        new Doubt(
                                Kind.SIN_CONTRATO,
                                institution,
                                last,
                                reached,
                                one.validFrom().minusDays(1)));
                reached = one.validFrom();
            }
            if (one.validUntil() == null) {
                return;
            }
            if (one.validUntil().plusDays(1).isAfter(reached)) {
                reached = one.validUntil().plusDays(1);
                last = code;
            }
        }
        if (!reached.isAfter(today)) {
            doubts.add(new Doubt(Kind.SIN_CONTRATO, institution, last, reached, null));
        } else if (!reached.isAfter(today.plusDays(SOON))) {
            doubts.add(new Doubt(Kind.TERMINA, institution, last, reached.minusDays(1), null));
        }
    }

    private static void besides(
            String institution,
            List<String> own,
            Map<String, ContractContent> contracts,
            List<Doubt> doubts) {
        for (int i = 0; i < own.size(); i++) {
            for (int j = i + 1; j < own.size(); j++) {
                ContractContent one = contracts.get(own.get(i));
                ContractContent other = contracts.get(own.get(j));
                if (one.meets(other)) {
                    doubts.add(
                            new Doubt(
                                    Kind.A_LA_VEZ,
                                    institution,
                                    own.get(i) + ", " + own.get(j),
                                    other.validFrom(),
                                    earlier(one.validUntil(), other.validUntil())));
                }
            }
        }
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }
}
