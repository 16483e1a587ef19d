package cl.soser.canal.web.portal;

import cl.soser.canal.reporting.PublicFigureQuery;
import cl.soser.canal.reporting.PublicMonthFigures;
import cl.soser.canal.reporting.criteria.Dimension;
import cl.soser.canal.web.reporting.FigureNames;
import cl.soser.canal.web.shared.Shares;
import cl.soser.canal.web.shared.error.AddressErrors;
import cl.soser.canal.web.shared.language.Bundles;
import cl.soser.canal.web.shared.time.Dates;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One group in words.
 *
 * @param share "97 %", or why there is none
 * @param tone ok or danger by the target; neutral where there is no share
 */
public record ServiceLevelRow(String name, String received, String share, String tone, String icon) {}
