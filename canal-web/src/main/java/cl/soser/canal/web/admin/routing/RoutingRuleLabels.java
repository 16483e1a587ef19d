package cl.soser.canal.web.admin.routing;

import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.directory.Institution;
import cl.soser.canal.directory.Region;
import cl.soser.canal.routing.RoutingRuleContent;
import cl.soser.canal.web.shared.form.CatalogueLabels;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Describes in words when a rule applies. */
@Named
@RequestScoped
public class RoutingRuleLabels {

    private static final int SHOWN = 5;

    @Inject CatalogueLabels labels;
    @Inject DirectoryQuery directoryQuery;

    /** "Motivo Consulta · dice «golpe*», «pego a» y 12 más"; every request where there is none. */
    public String when(RoutingRuleContent rule) {
        List<String> parts = new ArrayList<>();
        add(parts, "motive", rule.about().motive(), "motive." + rule.about().motive());
        if (rule.about().topic() != null) {
            parts.add(Bundles.text("rules.when.topic", labels.topic(rule.about().topic())));
        }
        if (rule.about().subtopic() != null) {
            parts.add(
                    Bundles.text("rules.when.subtopic", labels.subtopic(rule.about().subtopic())));
        }
        add(parts, "urgency", rule.about().urgency(), "urgency." + rule.about().urgency());
        add(parts, "channel", rule.about().channel(), "channel." + rule.about().channel());
        add(parts, "context", rule.about().context(), "context." + rule.about().context());
        add(parts, "danger", rule.about().danger(), "danger." + rule.about().danger());
        if (rule.about().place().institution() != null) {
            parts.add(
                    Bundles.text(
                            "rules.when.institution",
                            institution(rule.about().place().institution())));
        }
        if (rule.about().place().region() != null) {
            parts.add(Bundles.text("rules.when.region", region(rule.about().place().region())));
        }
        if (rule.about().place().school() != null) {
            String school = directoryQuery.school(rule.about().place().school()).getTitle();
            parts.add(Bundles.text("rules.when.school", school));
        }
        if (rule.about().words() != null) {
            parts.add(words(rule.about().words()));
        }
        return parts.isEmpty() ? Bundles.text("rules.when.always") : String.join(" · ", parts);
    }

    private static void add(List<String> parts, String what, Object value, String key) {
        if (value != null) {
            parts.add(Bundles.text("rules.when." + what, Bundles.text(key)));
        }
    }

    private static String words(String list) {
        List<String> all =
                Stream.of(list.split("[,\n]"))
                        .map(String::strip)
                        .filter(w -> !w.isEmpty())
                        .toList();
        String some =
                all.stream().limit(SHOWN).map(w -> "«" + w + "»").collect(Collectors.joining(", "));
        return all.size() > SHOWN
                ? Bundles.text("rules.when.wordsMore", some, all.size() - SHOWN)
                : Bundles.text("rules.when.words", some);
    }

    private String institution(String code) {
        return directoryQuery.institutions().stream()
                .filter(one -> one.getCode().equals(code))
                .map(Institution::getName)
                .findAny()
                .orElse(code);
    }

    private String region(String code) {
        return directoryQuery.regions().stream()
                .filter(one -> one.getCode().equals(code))
                .map(Region::getShortName)
                .findAny()
                .orElse(code);
    }
}
