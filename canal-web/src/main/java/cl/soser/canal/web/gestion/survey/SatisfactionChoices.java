package cl.soser.canal.web.gestion.survey;

import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;

/** What the figures are narrowed by. */
@Named
@RequestScoped
public class SatisfactionChoices {

    public List<SelectItem> getPeriods() {
        return SatisfactionAddress.PERIODS.stream()
                .map(n -> new SelectItem(n, Bundles.text("satisfaction.period." + n)))
                .toList();
    }

    public List<SelectItem> getChannels() {
        return Stream.of(Channel.values())
                .map(one -> new SelectItem(one.name(), Bundles.text("channel." + one)))
                .toList();
    }
}
