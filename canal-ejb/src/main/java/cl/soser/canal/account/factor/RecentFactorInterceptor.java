package cl.soser.canal.account.factor;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.shared.proof.FactorNeededException;
import cl.soser.canal.shared.proof.ProvedFactor;
import cl.soser.canal.shared.proof.RecentFactor;
import cl.soser.canal.shared.setting.SettingDefinition;
import cl.soser.canal.shared.setting.SettingRepository;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;

/** Lets a person through who showed the second factor lately; programs and timers have none. */
@Interceptor
@RecentFactor
@Priority(Interceptor.Priority.APPLICATION)
public class RecentFactorInterceptor implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject transient Caller caller;
    @Inject transient ProvedFactor provedFactor;
    @Inject transient SettingRepository settingRepository;
    @Inject transient Clock clock;

    @AroundInvoke
    public Object require(InvocationContext call) throws Exception {
        if (caller.id().isPresent() && !caller.isOnBehalf()) {
            Duration span =
                    Duration.ofMinutes(settingRepository.whole(SettingDefinition.FACTOR_RECENT));
            if (!provedFactor.isWithin(span, clock.instant())) {
                throw new FactorNeededException();
            }
        }
        return call.proceed();
    }
}
