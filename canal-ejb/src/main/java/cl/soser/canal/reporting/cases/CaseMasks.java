package cl.soser.canal.reporting.cases;

import cl.soser.canal.shared.privacy.TextMask;
import cl.soser.canal.shared.setting.InstallationSettings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The masks of many requests, for readers who may not see identities. */
@Dependent
class CaseMasks {

    @Inject CaseRepository caseRepository;
    @Inject InstallationSettings installationSettings;

    private Set<String> own;

    @PostConstruct
    void readAddress() {
        own = Set.of(installationSettings.mailFrom().toLowerCase(Locale.ROOT));
    }

    TextMask of(long ticketId) {
        return of(List.of(ticketId)).get(ticketId);
    }

    /** In one statement, however many. */
    Map<Long, TextMask> of(Collection<Long> ticketIds) {
        Map<Long, TextMask> masks = new HashMap<>();
        caseRepository.personNames(ticketIds).forEach((id, name) -> masks.put(id, of(name)));
        return masks;
    }

    /** The mask of one person's request. */
    TextMask of(String name) {
        return new TextMask(name, own);
    }
}
