package cl.soser.canal.web.script;

import cl.soser.canal.web.gestion.callcentre.CallFilingResource;
import cl.soser.canal.web.gestion.callcentre.CallerDetailsResource;
import cl.soser.canal.web.gestion.callcentre.CallerSearchResource;
import cl.soser.canal.web.gestion.callcentre.OperatorFilter;
import cl.soser.canal.web.gestion.callcentre.RedFlagResource;
import cl.soser.canal.web.gestion.callcentre.SimilarTicketResource;
import cl.soser.canal.web.gestion.inbox.MentionResource;
import cl.soser.canal.web.gestion.inbox.NewsResource;
import cl.soser.canal.web.gestion.paper.FolioResource;
import cl.soser.canal.web.gestion.paper.PaperPhotoResource;
import cl.soser.canal.web.gestion.paper.TranscriptionResource;
import cl.soser.canal.web.gestion.search.PaletteResource;
import cl.soser.canal.web.gestion.ticket.PresenceResource;
import cl.soser.canal.web.portal.filing.DeliveryResource;
import cl.soser.canal.web.portal.filing.DraftResource;
import cl.soser.canal.web.portal.filing.FaqResource;
import cl.soser.canal.web.portal.filing.SchoolSearchResource;
import cl.soser.canal.web.portal.request.NoticeResource;
import cl.soser.canal.web.shared.signin.KeepAliveResource;
import cl.soser.canal.web.terreno.FieldSchoolsResource;
import cl.soser.canal.web.terreno.PhotoWithdrawalResource;
import cl.soser.canal.web.terreno.QuietDayResource;
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
                DeliveryResource.class,
                DraftResource.class,
                FaqResource.class,
                KeepAliveResource.class,
                NoticeResource.class,
                SchoolSearchResource.class,
                FieldSchoolsResource.class,
                PhotoWithdrawalResource.class,
                QuietDayResource.class,
                OperatorFilter.class,
                ScriptExceptionMapper.class,
                InvalidExceptionMapper.class,
                RefusalExceptionMapper.class);
    }

    /**
     * The server's own description of resources is not served. Where a form is led to stays a path:
     * how the browser names this server is known to it alone.
     */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                "jersey.config.server.wadl.disableWadl",
                true,
                "jersey.config.server.headers.location.relative.resolution.disabled",
                true);
    }
}
