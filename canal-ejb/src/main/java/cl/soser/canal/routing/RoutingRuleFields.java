package cl.soser.canal.routing;

import cl.soser.canal.catalogue.Area;
import cl.soser.canal.catalogue.CatalogueQuery;
import cl.soser.canal.catalogue.Motive;
import cl.soser.canal.catalogue.Subtopic;
import cl.soser.canal.catalogue.Topic;
import cl.soser.canal.configuration.ConfigurationFields;
import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.directory.Institution;
import cl.soser.canal.directory.Region;
import cl.soser.canal.shared.NotAllowedException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A rule in the words of the catalogues; unknown codes are rejected. */
@Dependent
class RoutingRuleFields {

    @Inject CatalogueQuery catalogueQuery;
    @Inject DirectoryQuery directoryQuery;

    ConfigurationFields of(RoutingRuleContent text, boolean active, int place) {
        return ConfigurationFields.NONE
                .field("name", text.name())
                .field("active", active)
                .field("order", place)
                .field("motive", motive(text))
                .field("topic", topic(text))
                .field("subtopic", subtopic(text))
                .field("saidUrgency", text.about().urgency())
                .field("channel", text.about().channel())
                .field("context", text.about().context())
                .field("institution", institution(text))
                .field("region", region(text))
                .field("school", school(text))
                .field("danger", text.about().danger())
                .field("words", text.about().words())
                .field("answeringArea", area(text.effects().area()))
                .field("areaFromText", text.effects().areaFromText())
                .field("copies", text.effects().copies().stream().map(this::area).toList())
                .field("operativeUrgency", text.effects().operativeUrgency())
                .field("alert", text.effects().alert())
                .field("keptRestricted", text.effects().restricted())
                .field("holdsAnswer", text.effects().holdsAnswer())
                .field("stops", text.stops());
    }

    private String motive(RoutingRuleContent text) {
        return label(
                catalogueQuery.motives(), Motive::getCode, Motive::getLabel, text.about().motive());
    }

    private String topic(RoutingRuleContent text) {
        return label(
                catalogueQuery.topics(), Topic::getCode, Topic::getLabel, text.about().topic());
    }

    private String subtopic(RoutingRuleContent text) {
        List<Subtopic> choices =
                text.about().topic() == null
                        ? catalogueQuery.subtopics()
                        : catalogueQuery.subtopics(text.about().topic());
        return label(choices, Subtopic::getCode, Subtopic::getLabel, text.about().subtopic());
    }

    private String institution(RoutingRuleContent text) {
        return label(
                directoryQuery.institutions(),
                Institution::getCode,
                Institution::getName,
                text.about().place().institution());
    }

    private String region(RoutingRuleContent text) {
        return label(
                directoryQuery.regions(),
                Region::getCode,
                Region::getShortName,
                text.about().place().region());
    }

    private String school(RoutingRuleContent text) {
        return text.about().place().school() == null
                ? null
                : directoryQuery.school(text.about().place().school()).getName();
    }

    private String area(String code) {
        return label(catalogueQuery.areas(), Area::getCode, Area::getLabel, code);
    }

    /** A rule in force may not send requests to an area without people. */
    void requireOffered(RoutingRuleContent text) {
        Stream.concat(Stream.ofNullable(text.effects().area()), text.effects().copies().stream())
                .flatMap(code -> catalogueQuery.area(code).stream())
                .filter(Area::isRetired)
                .findFirst()
                .ifPresent(
                        area -> {
                            throw new NotAllowedException("rule.areaRetired", area.getLabel());
                        });
    }

    private static <T> String label(
            List<T> all, Function<T, String> code, Function<T, String> label, String wanted) {
        return Optional.ofNullable(wanted)
                .map(
                        sought ->
                                all.stream()
                                        .filter(one -> code.apply(one).equals(sought))
                                        .map(label)
                                        .findAny()
                                        .orElseThrow(
                                                () ->
                                                        new NotAllowedException(
                                                                "rule.unknownChoice")))
                .orElse(null);
    }

    /** Checks of a rule besides the lengths of its parts. */
    static void check(RoutingRuleContent text) {
        boolean hasEffect =
                text.effects().area() != null
                        || text.effects().areaFromText()
                        || !text.effects().copies().isEmpty()
                        || text.effects().operativeUrgency() != null
                        || text.effects().alert()
                        || text.effects().restricted()
                        || text.effects().holdsAnswer()
                        || text.stops();
        if (!hasEffect) {
            throw new NotAllowedException("rule.saysNothing");
        }
        if (text.effects().area() != null
                && text.effects().copies().contains(text.effects().area())) {
            throw new NotAllowedException("rule.copyOfItself");
        }
        boolean typed = text.about().words() != null && !text.about().words().isBlank();
        WordMatcher words = WordMatcher.parse(text.about().words());
        if (typed && words.isEmpty()) {
            throw new NotAllowedException("rule.words.none");
        }
        words.tooOpen()
                .ifPresent(
                        word -> {
                            throw new NotAllowedException("rule.words.tooOpen", word);
                        });
    }
}
