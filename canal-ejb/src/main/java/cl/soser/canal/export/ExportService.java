package cl.soser.canal.export;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.INSTITUCION;
import static cl.soser.canal.account.Role.OPERACIONES;
import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.attachment.GeneratedFileRepository;
import cl.soser.canal.reporting.cases.CaseFileExporter;
import cl.soser.canal.reporting.cases.CaseFileFormat;
import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.CaseCriteriaParser;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.shared.privacy.PersonalData;
import cl.soser.canal.shared.proof.RecentFactor;
import cl.soser.canal.shared.request.ForeignObjects;
import cl.soser.canal.shared.setting.SettingDefinition;
import cl.soser.canal.shared.setting.SettingRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Long lists as files, for their requesters only. Rights are checked again whenever a file is
 * opened; without them it is not found.
 */
@Stateless
@RolesAllowed({ADMINISTRADOR, OPERACIONES, AREA, INSTITUCION})
public class ExportService {

    /** Why one is refused who has as many under way as there may be. */
    public static final String TOO_MANY = "export.tooMany";

    private static final Logger LOG = Logger.getLogger(ExportService.class.getName());

    @PersistenceContext EntityManager em;
    @Inject ExportRequestWorker exportRequestWorker;
    @Inject CaseCriteriaParser caseCriteriaParser;
    @Inject CaseFileExporter cases;
    @Inject GeneratedFileRepository generatedFileRepository;
    @Inject SettingRepository settingRepository;
    @Inject Caller caller;
    @Inject ForeignObjects foreignObjects;
    @Inject Clock clock;

    /** From how many rows on a list is made in the background. */
    @TransactionAttribute(SUPPORTS)
    public long threshold() {
        return settingRepository.whole(SettingDefinition.EXPORT_ROWS);
    }

    /** Whether a list has more rows than are sent at once; counts no further than that. */
    @TransactionAttribute(SUPPORTS)
    public boolean isLong(@NotNull CaseCriteria filter) {
        return cases.isMoreThan(filter, settingRepository.whole(SettingDefinition.EXPORT_ROWS));
    }

    /**
     * Has a server make the file. The same asked for twice is made once.
     *
     * @param filters the filters of the list, as its address states them; other parameters are
     *     ignored
     * @return its number
     * @throws NotAllowedException the filter is wrong, or too many are under way
     */
    @TransactionAttribute(NOT_SUPPORTED)
    @RecentFactor
    public long ask(@NotNull CaseFileFormat format, @NotNull Map<String, String> filters) {
        ExportCriteria terms = new ExportCriteria(filters);
        CaseCriteriaParser.Read read =
                caseCriteriaParser.readProgress(terms.filters(), CaseCriteriaParser.start(filters));
        if (!read.isRight()) {
            throw new NotAllowedException("export.wrong");
        }
        cases.reach(read.filter());
        try {
            return exportRequestWorker.enter(caller.requireId(), format, terms.toString());
        } catch (EJBException another) {
            LOG.log(Level.FINE, another, () -> "asked for twice at one moment");
            return exportRequestWorker.enter(caller.requireId(), format, terms.toString());
        }
    }

    /**
     * The caller's own, the newest first.
     *
     * @param below those that came before this one; null for the first page
     */
    @TransactionAttribute(SUPPORTS)
    public Slice<ExportRow> mine(Long below, @Min(1) @Max(100) int size) {
        return Slice.of(
                em.createNamedQuery(CaseExport.MINE, CaseExport.class)
                        .setParameter("account", caller.requireId())
                        .setParameter("below", below == null ? Long.MAX_VALUE : below)
                        .setMaxResults(size + 1)
                        .getResultStream()
                        .map(this::row)
                        .toList(),
                size);
    }

    private ExportRow row(CaseExport one) {
        Map<String, String> filters = one.terms().filters();
        return new ExportRow(
                one.getId(),
                one.getFormat(),
                filters,
                caseCriteriaParser
                        .readProgress(filters, CaseCriteriaParser.start(filters))
                        .filter(),
                one.getState(),
                one.getTotal(),
                one.getWritten(),
                one.getSize(),
                one.getAskedAt(),
                one.getEndedAt(),
                one.getExpiresAt(),
                one.getErrorCode());
    }

    /** The server that makes it stops a moment later; one that has ended stays as it is. */
    public void cancel(long id) {
        em.createNamedQuery(CaseExport.CANCEL)
                .setParameter("cancelled", ExportState.CANCELADA)
                .setParameter("now", clock.instant())
                .setParameter("id", id)
                .setParameter("account", caller.requireId())
                .setParameter("underWay", EnumSet.of(ExportState.EN_COLA, ExportState.EN_CURSO))
                .executeUpdate();
    }

    /** Kept as a reading, as the list itself is when it is sent at once. */
    @PersonalData(purpose = "EXPORTACION")
    @TransactionAttribute(SUPPORTS)
    @RecentFactor
    public ExportFile open(long id) {
        CaseExport one = own(id);
        CaseCriteria filter =
                caseCriteriaParser
                        .read(
                                one.terms().filters(),
                                CaseCriteriaParser.start(one.terms().filters()))
                        .filter();
        if (one.getState() != ExportState.LISTA
                || !one.getExpiresAt().isAfter(clock.instant())
                || !cases.reaches(filter, one.getReach())) {
            throw new NotFoundException();
        }
        LocalDate day = one.getEndedAt().atZone(clock.getZone()).toLocalDate();
        try {
            return new ExportFile(
                    one.getFormat().fileName(day),
                    one.getFormat().mediaType(),
                    one.getSize(),
                    generatedFileRepository.open(one.getSha256()));
        } catch (IOException gone) {
            LOG.log(Level.SEVERE, gone, () -> "the content of export " + id + " is not there");
            throw new NotFoundException();
        }
    }

    private CaseExport own(long id) {
        CaseExport one = em.find(CaseExport.class, id);
        if (one == null) {
            throw new NotFoundException();
        }
        if (one.getAccount() != caller.requireId()) {
            throw foreignObjects.of("EXPORTACION", id, null);
        }
        return one;
    }
}
