package cl.soser.canal.web.gestion.search;

import cl.soser.canal.shared.Plain;
import cl.soser.canal.shared.setting.SettingDefinition;
import cl.soser.canal.web.shared.StaffMenu;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** Finds settings by their name and what is said of them, for those who have their page. */
@RequestScoped
class SettingSearch {

    @Inject StaffMenu menu;

    Stream<SearchHit> find(TypedWords words, int most) {
        List<String> wanted = words.wanted();
        return wanted.isEmpty() || !menu.shows("/admin/ajustes")
                ? Stream.empty()
                : Stream.of(SettingDefinition.values())
                        .filter(one -> isOf(one, wanted))
                        .limit(most)
                        .map(SettingSearch::hit);
    }

    private static boolean isOf(SettingDefinition setting, List<String> words) {
        String text =
                Plain.fold(
                        Bundles.text("knob." + setting)
                                + " "
                                + Bundles.text("knob." + setting + ".text"));
        return words.stream().allMatch(text::contains);
    }

    private static SearchHit hit(SettingDefinition setting) {
        return new SearchHit(
                Bundles.text("knob." + setting),
                "",
                "/admin/ajustes#knob-" + setting,
                Bundles.text("found.why.setting"));
    }
}
