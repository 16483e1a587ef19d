package cl.soser.canal.web.gestion.approval;

import cl.soser.canal.approval.ApprovalRuleContent;
import cl.soser.canal.catalogue.Motive;
import cl.soser.canal.directory.Institution;
import cl.soser.canal.web.shared.form.CatalogueLabels;
import cl.soser.canal.web.shared.language.Bundles;
import java.util.ArrayList;
import java.util.List;

/** Describes the criteria of a rule of approval in words. */
final class ApprovalRuleLabels {

    private ApprovalRuleLabels() {}

    static List<String> criteria(ApprovalRuleContent text, CatalogueLabels labels) {
        List<String> words = new ArrayList<>();
        if (text.motive() != null) {
            words.add(text("motive", motive(text.motive(), labels)));
        }
        if (text.topic() != null) {
            words.add(text("topic", labels.topic(text.topic())));
        }
        if (text.channel() != null) {
            words.add(text("channel", Bundles.text("channel." + text.channel())));
        }
        if (text.institution() != null) {
            words.add(text("institution", institution(text.institution(), labels)));
        }
        if (text.area() != null) {
            words.add(text("area", labels.area(text.area())));
        }
        if (text.urgency() != null) {
            words.add(text("urgency", Bundles.text("urgency." + text.urgency())));
        }
        if (text.finding() != null) {
            words.add(text("finding", Bundles.text("finding." + text.finding())));
        }
        if (text.restricted()) {
            words.add(Bundles.text("approvalRule.restricted"));
        }
        if (text.reopened()) {
            words.add(Bundles.text("approvalRule.reopened"));
        }
        if (text.affectedFrom() != null) {
            words.add(text("affected", text.affectedFrom()));
        }
        if (text.words() != null) {
            words.add(text("words", text.words()));
        }
        if (words.isEmpty()) {
            words.add(Bundles.text("approvalRule.everything"));
        }
        return words;
    }

    private static String text(String what, Object value) {
        return Bundles.text("approvalRule.said." + what, value);
    }

    private static String motive(String code, CatalogueLabels labels) {
        return labels.getMotives().stream()
                .filter(one -> one.getCode().equals(code))
                .map(Motive::getLabel)
                .findAny()
                .orElse(code);
    }

    private static String institution(String code, CatalogueLabels labels) {
        return labels.getInstitutions().stream()
                .filter(one -> one.getCode().equals(code))
                .map(Institution::getName)
                .findAny()
                .orElse(code);
    }
}
