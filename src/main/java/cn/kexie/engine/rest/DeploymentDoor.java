package cn.kexie.engine.rest;

import cn.kexie.platform.web.problem.Problem;
import cn.kexie.platform.web.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets files in at the one place that takes any, from those who may deploy; all others are refused unread, for the engine
 * would hold the whole of them in memory before it asks who sent them.
 */
final class DeploymentDoor extends OncePerRequestFilter {

    private static final Pattern DEPLOYMENT = Pattern.compile("/engine-rest/(?:engine/[^/]+/)?deployment/create");

    private final IdentityService identity;
    private final AuthorizationService authorizations;
    private final ProblemWriter writer;

    DeploymentDoor(IdentityService identity, AuthorizationService authorizations, ProblemWriter writer) {
        this.identity = identity;
        this.authorizations = authorizations;
        this.writer = writer;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !StringUtils.startsWithIgnoreCase(request.getContentType(), "multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Problem> refusal = refusal(request);
        if (refusal.isPresent()) {
            writer.write(refusal.get(), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private Optional<Problem> refusal(HttpServletRequest request) {
        if (!request.getMethod().equals("POST")
                || !DEPLOYMENT.matcher(request.getRequestURI()).matches()) {
            return Optional.of(Problem.of(415, "UNSUPPORTED_MEDIA_TYPE", "此地址不接收文件，请使用 application/json"));
        }
        return mayDeploy(identity.getCurrentAuthentication())
                ? Optional.empty()
                : Optional.of(Problem.of(403, "FORBIDDEN", "您没有部署流程的权限，如有需要请联系管理员"));
    }

    private boolean mayDeploy(Authentication caller) {
        return caller != null
                && authorizations.isUserAuthorized(
                        caller.getUserId(), caller.getGroupIds(), Permissions.CREATE, Resources.DEPLOYMENT);
    }
}
