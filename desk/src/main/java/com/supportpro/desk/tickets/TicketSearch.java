package com.supportpro.desk.tickets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists tickets. */
@Service
@Transactional(readOnly = true)
public class TicketSearch {

    private static final String WHERE = """
             from ticket
            where (:status = '' or status = :status)
              and (:text = '' or subject ilike :like or requester_name ilike :like or requester_email ilike :like
                   or number::text = :text)""";

    private final JdbcClient jdbc;

    TicketSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public TicketList list(TicketQuery query) {
        Map<String, Object> parameters = parameters(query);
        long total = jdbc.sql("select count(*)" + WHERE)
                .params(parameters)
                .query(Long.class)
                .single();
        List<Ticket> items = jdbc.sql("select " + TicketRows.TICKET + WHERE
                        + " order by updated_at desc, number desc limit :size offset :offset")
                .params(parameters)
                .query(TicketRows::ticket)
                .list();
        return new TicketList(items, total);
    }

    private static Map<String, Object> parameters(TicketQuery query) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("status", query.status().map(Enum::name).orElse(""));
        parameters.put("text", query.text());
        parameters.put("like", "%" + query.text().replaceAll("([\\\\%_])", "\\\\$1") + "%");
        parameters.put("size", query.size());
        parameters.put("offset", (long) query.page() * query.size());
        return parameters;
    }
}
