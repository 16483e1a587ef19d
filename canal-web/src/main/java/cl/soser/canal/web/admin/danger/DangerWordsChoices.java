package cl.soser.canal.web.admin.danger;

import cl.soser.canal.danger.DangerKind;
import cl.soser.canal.danger.ReaderEntry;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** What the words are narrowed by, and what one is written with. */
@Named
@RequestScoped
public class DangerWordsChoices {

    @Inject DangerWordsView view;
    @Inject DangerWordsLabels labels;

    public List<SelectItem> getConceptItems() {
        return view.getSheet().concepts().stream()
                .map(one -> new SelectItem(one, labels.name(one)))
                .sorted(
                        Comparator.comparing(
                                SelectItem::getLabel, Collator.getInstance(Bundles.LOCALE)))
                .toList();
    }

    public List<SelectItem> getKindItems() {
        return getKinds().stream()
                .map(one -> new SelectItem(one, Bundles.text("danger." + one)))
                .toList();
    }

    public List<SelectItem> getTypeItems() {
        return Arrays.stream(ReaderEntry.Type.values())
                .map(one -> new SelectItem(one, Bundles.text("dangerWords.type." + one)))
                .toList();
    }

    public List<SelectItem> getOnlyItems() {
        return List.of(new SelectItem("cambios", Bundles.text("dangerWords.only.edited")));
    }

    /** All kinds but none. */
    public List<DangerKind> getKinds() {
        return Arrays.stream(DangerKind.values()).filter(one -> one != DangerKind.NINGUNO).toList();
    }
}
