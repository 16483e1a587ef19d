package cl.soser.canal.notification.template;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import cl.soser.canal.configuration.ConfigurationChanged;
import cl.soser.canal.shared.KeptBriefly;
import cl.soser.canal.ticket.FirstAid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Caches the texts of first aid for a few seconds: the citizen's form shows all of them. */
@ApplicationScoped
class FirstAidCache {

    @Inject TemplateRepository templateRepository;

    private final KeptBriefly<Map<FirstAid, FirstAidText>> texts = new KeptBriefly<>(this::read);

    FirstAidText of(FirstAid aid) {
        return texts.get().get(aid);
    }

    /** What was changed here is seen here at once. */
    void on(@Observes(during = AFTER_SUCCESS) ConfigurationChanged changed) {
        texts.change();
    }

    private Map<FirstAid, FirstAidText> read() {
        return Arrays.stream(FirstAid.values())
                .collect(Collectors.toUnmodifiableMap(Function.identity(), this::text));
    }

    private FirstAidText text(FirstAid aid) {
        return FirstAidText.of(templateRepository.find(MessageCode.of(aid), null, null));
    }
}
