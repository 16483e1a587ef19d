package cl.soser.canal.radar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RouteListTest {

    @Test
    void aListIsReadAsItIsCopied() {
        RouteList list =
                RouteList.of(
                        "RBD;RUTA\r\n02220-5 ; Sur 3\n\n1234\tNorte\n 77,Centro; tarde \n2220;Sur 4");
        assertEquals(
                Map.of("2220", "Sur 4", "1234", "Norte", "77", "Centro; tarde"), list.routes());
        assertEquals(List.of("RBD;RUTA"), list.unreadable());
    }

    @Test
    void whatIsNoListIsSaidAndNotRead() {
        String longer = "9".repeat(300);
        RouteList list =
                RouteList.of("1;\n;Sur\n" + longer + ";Sur\n5;" + "x".repeat(41) + "\n<b>;1");
        assertEquals(Map.of(), list.routes());
        assertEquals(5, list.unreadable().size());
        list.unreadable().forEach(line -> assertEquals(true, line.length() <= 41, line));
        assertEquals(Map.of(), RouteList.of("").routes());
    }
}
