package cl.soser.canal.availability;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.filing.FilingProbeWorker;
import cl.soser.canal.shared.OpenToAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;

/** The use cases of the prober, which shows its key. */
@Stateless
@PermitAll
@OpenToAll("The prober has no account; its key is the right.")
public class ProbeService {

    @Inject ProbeCredential probeCredential;
    @Inject FilingProbeWorker filingProbeWorker;
    @Inject ProbeRepository probeRepository;

    @TransactionAttribute(SUPPORTS)
    public boolean isKey(String shown) {
        return probeCredential.is(shown);
    }

    /**
     * @return whether a request would have entered
     */
    @TransactionAttribute(NOT_SUPPORTED)
    public boolean file(String shown) {
        probeCredential.require(shown);
        return filingProbeWorker.tryFiling();
    }

    /** Takes in what it saw, all or none. */
    public void record(String shown, String report) {
        probeCredential.require(shown);
        probeRepository.keep(ProbeReport.read(report));
    }
}
