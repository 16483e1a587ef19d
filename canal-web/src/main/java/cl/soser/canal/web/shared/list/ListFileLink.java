package cl.soser.canal.web.shared.list;

import cl.soser.canal.shared.Slice;
import cl.soser.canal.web.shared.request.LocalPath;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where a list of the page is to be had as a file. */
@Named
@RequestScoped
public class ListFileLink {

    @Inject HttpServletRequest request;

    /**
     * @param id of the list
     * @param first address of its first page; empty where this is it
     */
    public String address(String id, String first) {
        String page = first == null || first.isEmpty() ? here() : first.replaceFirst("#.*", "");
        return page + (page.contains("?") ? "&" : "?") + parameter(id);
    }

    /** What the address of the page says besides. */
    public String parameter(String id) {
        return LocalPath.LIST_FILE + "=" + URLEncoder.encode(id, StandardCharsets.UTF_8);
    }

    /** Most rows of a file. */
    public int getMost() {
        return Slice.MOST;
    }

    private String here() {
        Object query =
                isForwarded()
                        ? request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING)
                        : request.getQueryString();
        return query == null ? path() : path() + "?" + query;
    }

    /** Of the page and what it is narrowed by, whose words may name somebody. */
    String mark() {
        return path() + " #" + Integer.toHexString(here().hashCode());
    }

    /** Of the page, as it was asked for. */
    String path() {
        return isForwarded()
                ? request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI).toString()
                : request.getRequestURI();
    }

    private boolean isForwarded() {
        return request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) != null;
    }
}
