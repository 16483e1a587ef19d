package cl.soser.canal.audit;

import cl.soser.canal.shared.setting.SettingDefinition;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Alternative;
import jakarta.interceptor.Interceptor;

/** The accounts of the tests work for hundreds of people; only a ration that a test sets holds. */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@Dependent
class AmpleRation extends ReadingRation {

    private static final int AMPLE = 1_000_000;

    @Override
    int ration() {
        boolean isSet =
                SettingDefinition.all().stream()
                        .filter(one -> one.name().startsWith("READINGS"))
                        .anyMatch(one -> settingRepository.get(one.key()).isPresent());
        return isSet ? super.ration() : AMPLE;
    }
}
