package cl.soser.canal.web.reporting;

import cl.soser.canal.directory.Comuna;
import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.directory.MapPoint;
import cl.soser.canal.reporting.criteria.Dimension;
import cl.soser.canal.web.reporting.figure.FigureLine;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The map beside the table: where its groups lie, if they are places. */
@Named
@RequestScoped
public class FiguresPlaces {

    @Inject FiguresRequest figuresRequest;
    @Inject DirectoryQuery directoryQuery;
    @Inject FiguresDetail detail;
    @Inject FiguresSchools schools;
    @Inject FiguresGroups groups;

    private FiguresMap map;

    /** The page asks for it again and again. */
    private boolean drawn;

    /** Where the groups of the table lie; null where they are no places. */
    public FiguresMap getMap() {
        if (!drawn) {
            map = draw();
            drawn = true;
        }
        return map;
    }

    private FiguresMap draw() {
        List<FigureLine> lines = groups.getGroups();
        List<MapPoint> at = places();
        List<FiguresMap.Group> placed = new ArrayList<>();
        for (int i = 0; i < at.size(); i++) {
            placed.add(new FiguresMap.Group(lines.get(i), at.get(i)));
        }
        return placed.isEmpty()
                ? null
                : FiguresMap.of(placed, around(), directoryQuery.places()).orElse(null);
    }

    /** Of each line of the table; none where its groups are no places. */
    private List<MapPoint> places() {
        return switch (figuresRequest.by()) {
            case REGION -> detail.codes().stream().map(this::middleOf).toList();
            case COMUNA -> detail.codes().stream().map(this::placeOf).toList();
            case ESTABLECIMIENTO -> schools.places();
            default -> List.of();
        };
    }

    private MapPoint middleOf(String region) {
        return MapPoint.middle(
                directoryQuery.comunas(region).stream()
                        .map(Comuna::getPoint)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private MapPoint placeOf(String comuna) {
        return directoryQuery.comuna(comuna).map(Comuna::getPoint).orElse(null);
    }

    /** The comunas of what the page is narrowed to: one, those of a region, or all. */
    private List<MapPoint> around() {
        String comuna = figuresRequest.filter().codes().get(Dimension.COMUNA);
        String region = figuresRequest.filter().codes().get(Dimension.REGION);
        return directoryQuery.comunas().stream()
                .filter(one -> comuna == null || one.getCode().equals(comuna))
                .filter(one -> region == null || one.getRegion().getCode().equals(region))
                .map(Comuna::getPoint)
                .filter(Objects::nonNull)
                .toList();
    }
}
