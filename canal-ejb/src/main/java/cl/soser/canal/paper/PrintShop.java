package cl.soser.canal.paper;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.Role;
import cl.soser.canal.catalogue.Catalogues;
import cl.soser.canal.catalogue.Motive;
import cl.soser.canal.catalogue.Subtopic;
import cl.soser.canal.catalogue.Topic;
import cl.soser.canal.directory.Directory;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.Settings;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prints what hangs and lies in a dining hall, as PDF. */
@Stateless
@RolesAllowed(Role.ADMINISTRADOR)
@TransactionAttribute(SUPPORTS)
public class PrintShop {

    @PersistenceContext EntityManager em;
    @Inject Directory directory;
    @Inject Catalogues catalogues;
    @Inject Settings settings;

    /** All sheets of a booklet behind a cover. */
    public void booklet(long id, OutputStream out) throws IOException {
        Booklet booklet = em.find(Booklet.class, id);
        if (booklet == null) {
            throw new NotFoundException();
        }
        form().print(
                        PrintedSchool.of(booklet.getSchool()),
                        booklet.getRange(),
                        booklet.getHandedTo(),
                        booklet.getDeliveredOn(),
                        out);
    }

    private SheetForm form() {
        Map<String, List<String>> topics = new LinkedHashMap<>();
        for (Topic topic : catalogues.topics()) {
            topics.put(
                    topic.getLabel(),
                    catalogues.subtopics(topic.getCode()).stream()
                            .map(Subtopic::getLabel)
                            .toList());
        }
        return new SheetForm(
                catalogues.motives().stream().map(Motive::getLabel).toList(),
                topics,
                settings.baseUrl());
    }

    /**
     * The poster of a school.
     *
     * @param large on A3 instead of A4
     */
    public void poster(long school, boolean large, OutputStream out) throws IOException {
        Poster.print(
                PrintedSchool.of(directory.school(school)),
                settings.baseUrl(),
                large ? Poster.Size.A3 : Poster.Size.A4,
                out);
    }

    /** How a school is numbered, with which its files are named. */
    public String codeOf(long school) {
        return directory.school(school).getFullCode();
    }
}
