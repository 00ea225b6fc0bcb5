package com.supportpro.desk.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.supportpro.desk.audit.Audit;
import com.supportpro.desk.audit.AuditEvent;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;

class AuditedSignInsTest {

    private static final Operator ADA =
            new Operator(UUID.randomUUID(), "ada@desk.example", "Ada", "Agent", Set.of(), true, "", ZoneOffset.UTC);

    private final Audit audit = mock();
    private final Operators operators = mock();
    private final List<String> recorded = new CopyOnWriteArrayList<>();

    /** It would wait for ever if it waited. */
    @Test
    void theAnswerToATryAsAnOperatorDoesNotWaitForItsRecord() throws Exception {
        CountDownLatch answered = new CountDownLatch(1);
        when(operators.byEmail("ada@desk.example")).thenReturn(Optional.of(ADA));
        when(operators.byEmail("nobody@desk.example")).thenReturn(Optional.empty());
        doAnswer(call -> {
                    answered.await();
                    return recorded.add(call.<AuditEvent>getArgument(0).subject());
                })
                .when(audit)
                .record(any());
        AuditedSignIns signIns = new AuditedSignIns(audit, operators);

        signIns.refused(refusal("ada@desk.example"));
        signIns.refused(refusal("nobody@desk.example"));
        assertThat(recorded).isEmpty();
        answered.countDown();
        signIns.end();

        assertThat(recorded).containsExactly("ada@desk.example");
    }

    private static AuthenticationFailureBadCredentialsEvent refusal(String name) {
        return new AuthenticationFailureBadCredentialsEvent(
                UsernamePasswordAuthenticationToken.unauthenticated(name, "a guess"),
                new BadCredentialsException("wrong"));
    }
}
