package cl.soser.canal.reporting.cases;

import cl.soser.canal.identity.OwnPlace;
import cl.soser.canal.shared.privacy.TextMask;
import cl.soser.canal.shared.setting.InstallationSettings;
import cl.soser.canal.ticket.identity.MarkCorrection;
import cl.soser.canal.ticket.identity.MarkCorrectionRepository;
import cl.soser.canal.ticket.identity.OwnPlaceReader;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The masks of many requests, for readers who may not see persons. */
@Dependent
class CaseMasks {

    @Inject CaseRepository caseRepository;
    @Inject MarkCorrectionRepository markCorrectionRepository;
    @Inject InstallationSettings installationSettings;
    @Inject OwnPlaceReader ownPlaceReader;

    private Set<String> own;

    @PostConstruct
    void readAddress() {
        own = Set.of(installationSettings.mailFrom().toLowerCase(Locale.ROOT));
    }

    /** For a reader to whom the names in this request were released. */
    CaseMask withNames(long ticketId) {
        return CaseMask.withNames(
                new TextMask("", own),
                markCorrectionRepository.of(Set.of(ticketId)).getOrDefault(ticketId, List.of()),
                place(caseRepository.sources(Set.of(ticketId)).get(ticketId)));
    }

    CaseMask of(long ticketId) {
        return of(List.of(ticketId)).get(ticketId);
    }

    /** In two statements, however many. */
    Map<Long, CaseMask> of(Collection<Long> ticketIds) {
        return of(caseRepository.sources(ticketIds));
    }

    Map<Long, CaseMask> of(Map<Long, CaseRepository.Source> sources) {
        Map<Long, List<MarkCorrection>> corrections = markCorrectionRepository.of(sources.keySet());
        Map<Long, CaseMask> masks = new HashMap<>();
        sources.forEach(
                (id, source) ->
                        masks.put(id, mask(source, corrections.getOrDefault(id, List.of()))));
        return masks;
    }

    private OwnPlace place(CaseRepository.Source source) {
        return ownPlaceReader.of(source.school(), source.comuna());
    }

    private CaseMask mask(CaseRepository.Source source, List<MarkCorrection> corrections) {
        return new CaseMask(
                new TextMask(source.person(), own),
                corrections,
                place(source),
                ownPlaceReader::isSchool);
    }
}
