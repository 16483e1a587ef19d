package cl.soser.canal.phone.imports;

import cl.soser.canal.phone.CallParts;
import cl.soser.canal.shared.CompressedFile;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

/** A file whose server stopped half way: some of its calls are kept, its row says it goes on. */
@Stateless
@PermitAll
public class LeftBehind {

    @Inject CallStoreWorker callStoreWorker;
    @Inject Clock clock;

    /** As it is when the server stops after that many calls. */
    public long after(int calls, List<String> lines) {
        byte[] content = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        long id =
                callStoreWorker.open(
                        CallSource.PAGINA,
                        "cortado.log",
                        CallFileKind.QUEUE_LOG,
                        CompressedFile.pack(content),
                        "prueba");
        CallFile file =
                CallFile.read(
                        content, CallFileKind.QUEUE_LOG, callStoreWorker.queue(), clock.instant());
        callStoreWorker.begin(id, file);
        java.util.Map<String, CallParts> some = new java.util.LinkedHashMap<>();
        file.calls().entrySet().stream()
                .limit(calls)
                .forEach(call -> some.put(call.getKey(), call.getValue()));
        callStoreWorker.keep(id, some);
        return id;
    }
}
