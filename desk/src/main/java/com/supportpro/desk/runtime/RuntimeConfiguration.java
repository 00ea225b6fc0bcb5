package com.supportpro.desk.runtime;

import com.supportpro.desk.panel.Readers;
import com.supportpro.desk.runtime.calls.CallLimits;
import com.supportpro.desk.runtime.context.Desk;
import com.supportpro.desk.runtime.context.PageLinks;
import com.supportpro.desk.runtime.context.StorageRows;
import com.supportpro.desk.runtime.event.NodeId;
import com.supportpro.desk.runtime.event.Progress;
import com.supportpro.desk.runtime.outgoing.OutgoingCalls;
import com.supportpro.desk.runtime.settings.SavedSettings;
import com.supportpro.desk.tickets.AnswerTicket;
import com.supportpro.desk.tickets.Tickets;
import com.supportpro.platform.database.DatabaseTime;
import com.supportpro.platform.home.Home;
import com.supportpro.platform.home.KeptId;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class RuntimeConfiguration {

    @Bean
    CallLimits addonCallLimits(@Value("${supportpro.desk.runtime.longest-call:60s}") Duration most) {
        return new CallLimits(most);
    }

    @Bean
    Desk addonDesk(
            Tickets tickets,
            SavedSettings settings,
            StorageRows storage,
            OutgoingCalls outgoing,
            Progress progress,
            NoteBook notes,
            Clock clock,
            @Value("${supportpro.desk.public-url}") String publicUrl,
            AnswerTicket answers,
            PageLinks links,
            Readers readers) {
        return new Desk(
                tickets, settings, storage, outgoing, progress, notes, clock, publicUrl, answers, links, readers);
    }

    @Bean
    DatabaseTime databaseTime(JdbcClient jdbc, Clock clock) {
        return new DatabaseTime(jdbc, clock);
    }

    @Bean
    NodeId addonNode(Home home) throws IOException {
        return new NodeId(new KeptId(home.application(), "node.id").ensure());
    }
}
