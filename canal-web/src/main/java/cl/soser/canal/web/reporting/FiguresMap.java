package cl.soser.canal.web.reporting;

import cl.soser.canal.directory.MapPoint;
import cl.soser.canal.web.reporting.figure.FigureLine;
import cl.soser.canal.web.shared.MapDrawing;
import cl.soser.canal.web.shared.language.Bundles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Groups of requests where they lie: the country as the places of its establishments draw it, and
 * on it a circle for each group, as large as its requests are many. Islands far from the coast are
 * not on it; the table beside has them.
 */
public final class FiguresMap {

    private static final double LARGEST = 13;
    private static final double SMALLEST = 3.5;

    /** A group and where it lies. */
    record Group(FigureLine line, MapPoint at) {}

    /** One group as it is drawn. */
    public record Circle(
            String x, String y, String radius, String tone, String href, String words) {}

    private final MapDrawing drawing;
    private final List<Circle> circles;

    private FiguresMap(List<Group> groups, MapDrawing drawing) {
        this.drawing = drawing;
        circles = circles(groups);
    }

    /**
     * @param groups those with a place near the continent are drawn
     * @param around where all of what could be drawn lies
     * @param places of all establishments
     * @return empty where there is nothing to draw
     */
    static Optional<FiguresMap> of(
            List<Group> groups, List<MapPoint> around, List<MapPoint> places) {
        List<Group> near =
                groups.stream().filter(one -> one.at() != null && one.at().isNear()).toList();
        List<MapPoint> frame = new ArrayList<>(around.stream().filter(MapPoint::isNear).toList());
        near.forEach(one -> frame.add(one.at()));
        if (near.isEmpty()) {
            return Optional.empty();
        }
        List<MapPoint> all = new ArrayList<>(places);
        all.addAll(around);
        return Optional.of(new FiguresMap(near, new MapDrawing(frame, all)));
    }

    private List<Circle> circles(List<Group> groups) {
        long most =
                groups.stream()
                        .mapToLong(one -> one.line().getFigures().received())
                        .max()
                        .orElse(1);
        return groups.stream()
                .filter(one -> one.line().getFigures().received() > 0)
                .sorted(
                        Comparator.comparingLong((Group one) -> one.line().getFigures().received())
                                .reversed())
                .map(one -> circle(one, most))
                .toList();
    }

    private Circle circle(Group one, long most) {
        FigureLine line = one.line();
        double share = Math.sqrt((double) line.getFigures().received() / most);
        return new Circle(
                drawing.x(one.at()),
                drawing.y(one.at()),
                MapDrawing.number(Math.max(SMALLEST, LARGEST * share)),
                line.getTone(),
                line.getHref(),
                Bundles.text(
                        "figures.map.words",
                        line.getName(),
                        line.isDecided() ? line.getShare() : Bundles.text("figures.noCases"),
                        line.getFigures().received()));
    }

    public String getViewBox() {
        return drawing.getViewBox();
    }

    public String getOutline() {
        return drawing.getOutline();
    }

    /** The large ones first, so that no small one is hidden. */
    public List<Circle> getCircles() {
        return circles;
    }
}
