package cl.soser.canal.paper.print;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.Role;
import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.paper.Booklet;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.setting.InstallationSettings;
import cl.soser.canal.sla.ContractTermQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.OutputStream;

/** Prints what hangs and lies in a dining hall, as PDF. */
@Stateless
@RolesAllowed(Role.ADMINISTRADOR)
@TransactionAttribute(SUPPORTS)
public class PrintService {

    @PersistenceContext EntityManager em;
    @Inject DirectoryQuery directoryQuery;
    @Inject CurrentPaperForm currentPaperForm;
    @Inject InstallationSettings installationSettings;
    @Inject ContractTermQuery contractTermQuery;

    /** All sheets of a booklet behind a cover. */
    public void booklet(long id, OutputStream out) throws IOException {
        Booklet booklet = em.find(Booklet.class, id);
        if (booklet == null) {
            throw new NotFoundException();
        }
        currentPaperForm
                .current()
                .print(
                        PrintedSchool.of(booklet.getSchool()),
                        booklet.getRange(),
                        booklet.getHandedTo(),
                        booklet.getDeliveredOn(),
                        out);
    }

    /**
     * The poster of a school.
     *
     * @param large on A3 instead of A4
     */
    public void poster(long school, boolean large, OutputStream out) throws IOException {
        PosterRenderer.print(
                PrintedSchool.of(directoryQuery.school(school)),
                installationSettings.baseUrl(),
                contractTermQuery.longestHours(),
                large ? PosterRenderer.Size.A3 : PosterRenderer.Size.A4,
                out);
    }

    /** How a school is numbered, with which its files are named. */
    public String codeOf(long school) {
        return directoryQuery.school(school).getFullCode();
    }
}
