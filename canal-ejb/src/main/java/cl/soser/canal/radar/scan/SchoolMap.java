package cl.soser.canal.radar.scan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the schools near a school, by a grid of cells. */
public final class SchoolMap {

    private static final double CELL_DEGREES = 0.02;

    /** A degree of latitude; none is shorter. */
    private static final double KM_OF_A_DEGREE = 110.5;

    private final Map<Long, SchoolPlace> places = new HashMap<>();
    private final Map<Cell, List<SchoolPlace>> cells = new HashMap<>();
    private final Map<Long, SchoolPlace> closed = new HashMap<>();
    private final Map<Long, String> routes;
    private final Map<String, List<Long>> onRoutes;

    private record Cell(long north, long east) {}

    /** A school and how far it is. */
    public record Neighbour(long school, double km) {}

    /**
     * @param routes of the schools that have one
     */
    public SchoolMap(Collection<SchoolPlace> schools, Map<Long, String> routes) {
        this(schools, List.of(), routes);
    }

    /**
     * @param closed according to the directory; nobody is near them
     * @param routes of the schools that have one
     */
    public SchoolMap(
            Collection<SchoolPlace> schools,
            Collection<SchoolPlace> closed,
            Map<Long, String> routes) {
        this.routes = Map.copyOf(routes);
        this.onRoutes =
                routes.keySet().stream().sorted().collect(Collectors.groupingBy(routes::get));
        for (SchoolPlace place : schools) {
            places.put(place.school(), place);
            cells.computeIfAbsent(cell(place), cell -> new ArrayList<>()).add(place);
        }
        closed.forEach(place -> this.closed.put(place.school(), place));
    }

    /**
     * The same, and open are those of the closed ones that people tell of: the directory is late,
     * or they mean the school that took its place.
     */
    public SchoolMap withToldOf(Collection<Long> schools) {
        Map<Boolean, List<SchoolPlace>> told =
                closed.values().stream()
                        .collect(Collectors.partitioningBy(one -> schools.contains(one.school())));
        if (told.get(true).isEmpty()) {
            return this;
        }
        List<SchoolPlace> open = new ArrayList<>(places.values());
        open.addAll(told.get(true));
        return new SchoolMap(open, told.get(false), routes);
    }

    public Optional<SchoolPlace> find(long school) {
        return Optional.ofNullable(places.getOrDefault(school, closed.get(school)));
    }

    /** The schools of its route, itself among them; empty where it has none. */
    public List<Long> onRoute(long school) {
        return onRoutes.getOrDefault(routes.getOrDefault(school, ""), List.of());
    }

    /** Those that are open. */
    public Collection<SchoolPlace> all() {
        return places.values();
    }

    /** The nearest first, itself the very first; empty where its place is not known. */
    public List<Neighbour> near(long school, double km, int most) {
        SchoolPlace center = places.get(school);
        if (center == null) {
            return List.of();
        }
        List<Neighbour> near = List.of();
        for (double reach = km / 16; reach <= km && near.size() < most; reach *= 2) {
            near = within(center, reach);
        }
        return near.size() <= most ? near : List.copyOf(near.subList(0, most));
    }

    /** All of them, the nearest first. */
    private List<Neighbour> within(SchoolPlace center, double km) {
        List<Neighbour> near = new ArrayList<>();
        double narrow = Math.max(0.1, Math.cos(Math.toRadians(center.latitude())));
        long north = (long) Math.ceil(km / KM_OF_A_DEGREE / CELL_DEGREES);
        long east = (long) Math.ceil(km / (KM_OF_A_DEGREE * narrow) / CELL_DEGREES);
        Cell middle = cell(center);
        for (long y = middle.north() - north; y <= middle.north() + north; y++) {
            for (long x = middle.east() - east; x <= middle.east() + east; x++) {
                for (SchoolPlace other : cells.getOrDefault(new Cell(y, x), List.of())) {
                    double far = center.kmTo(other);
                    if (far <= km) {
                        near.add(new Neighbour(other.school(), far));
                    }
                }
            }
        }
        near.sort(
                Comparator.comparingDouble(
                                (Neighbour one) -> one.school() == center.school() ? -1 : one.km())
                        .thenComparing(Neighbour::school));
        return near;
    }

    private static Cell cell(SchoolPlace place) {
        return new Cell(
                (long) Math.floor(place.latitude() / CELL_DEGREES),
                (long) Math.floor(place.longitude() / CELL_DEGREES));
    }
}
