package cl.soser.canal.shared.request;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;

/**
 * Lets what a request reads be kept as long as it lasts. A listener and not a filter, because the
 * container asks who calls before any filter, and the page asks for the same account again.
 */
public class RequestCacheListener implements ServletRequestListener {

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        RequestCache.begin();
    }

    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        RequestCache.end();
    }
}
