package cl.soser.canal.account.staff;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Invites the first administrator at the first start; later starts do nothing. */
@Startup
@Singleton
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
public class FirstAccountsStartup {

    @Inject FirstAdministratorService firstAdministratorService;

    @PostConstruct
    void welcome() {
        firstAdministratorService.invite();
    }
}
