package cl.soser.canal.api;

import cl.soser.canal.Fence;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void onlyDoorsOfTheCoreAreUsed() {
        Fence.check("cl.soser.canal.api..");
    }
}
