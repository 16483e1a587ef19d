package cl.soser.canal.web.script;

import cl.soser.canal.web.gestion.CallFilingResource;
import cl.soser.canal.web.gestion.CallerDetailsResource;
import cl.soser.canal.web.gestion.CallerSearchResource;
import cl.soser.canal.web.gestion.FolioResource;
import cl.soser.canal.web.gestion.MentionResource;
import cl.soser.canal.web.gestion.NewsResource;
import cl.soser.canal.web.gestion.OperatorFilter;
import cl.soser.canal.web.gestion.PaletteResource;
import cl.soser.canal.web.gestion.PaperPhotoResource;
import cl.soser.canal.web.gestion.PresenceResource;
import cl.soser.canal.web.gestion.RedFlagResource;
import cl.soser.canal.web.gestion.SimilarTicketResource;
import cl.soser.canal.web.gestion.TranscriptionResource;
import cl.soser.canal.web.portal.FaqResource;
import cl.soser.canal.web.portal.SchoolSearchResource;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/**
 * What the scripts of our own pages ask. It has no prefix of its own, because each address lies
 * beside that of its page and is fenced with it: {@code web.xml} names them.
 */
public class ScriptApi extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                CallFilingResource.class,
                CallerDetailsResource.class,
                CallerSearchResource.class,
                FolioResource.class,
                MentionResource.class,
                NewsResource.class,
                PaletteResource.class,
                PaperPhotoResource.class,
                PresenceResource.class,
                RedFlagResource.class,
                SimilarTicketResource.class,
                TranscriptionResource.class,
                FaqResource.class,
                SchoolSearchResource.class,
                OperatorFilter.class,
                ScriptExceptionMapper.class,
                InvalidExceptionMapper.class,
                RefusalExceptionMapper.class);
    }

    /** The server's own description of resources is not served. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
