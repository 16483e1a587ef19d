package cl.soser.canal.st.abuse;

import cl.soser.canal.it.Browser;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Works on a page of the staff over HTTP alone, as a browser would with its forms. */
final class Staff {

    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");

    private Staff() {}

    /** Sends a form of that page as it stands, with these fields besides. */
    static HttpResponse<String> send(
            Browser browser, String path, String form, Map<String, String> fields)
            throws Exception {
        return browser.post(path, form(browser.get(path).body(), form, fields));
    }

    static Map<String, String> form(String page, String form, Map<String, String> fields) {
        Map<String, String> all = new TreeMap<>(Browser.hidden(page, form));
        all.put(form, form);
        Matcher nonce = NONCE.matcher(page);
        if (nonce.find()) {
            all.put("primefaces.nonce", nonce.group(1));
        }
        all.putAll(fields);
        return all;
    }
}
